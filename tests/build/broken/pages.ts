/** Pages and shared blocks: structure and what they point at. */
import { ABOUT, BLOCK, both, ES_PATHWAY, FACTS, GUIDE, PATHWAY, RIGHT, row, swap, type Row } from './row.ts';

/** A list of one id, as it stands in the fixture. */
const list = (key: string, id: string): string => `"${key}": [\n    "${id}"\n  ]`;
const WHAT = list('facts', 'mx-asylum-procedure')
  .replace('\n    "', '\n        "')
  .replace('\n  ]', '\n      ]');
const KEY_3 = '    {\n      "id": "key-3"\n    },\n';
const WHO = '    {\n      "id": "who-1"\n    },\n';
const STEP = '{\n      "id": "step-2"\n    }';
const STEPS = [3, 4, 5, 6, 7, 8].map((n) => `{ "id": "step-${n}" }`).join(', ');

export const PAGE_ROWS: Row[] = [
  row('a fact that does not exist', PATHWAY, swap(WHAT, '"facts": [\n"mx-old-fact"]'), 'R1', '"mx-old-fact"'),
  row('a shared block that does not exist', PATHWAY, swap('"appeal-days"', '"appeal"'), 'R1', '"appeal"'),
  row(
    'a fact of a shared block that does not exist',
    BLOCK,
    swap('"mx-asylum-procedure"', '"nothing"'),
    'R1',
    '"nothing"',
  ),
  row(
    'a status that does not exist',
    PATHWAY,
    swap('"mx-asylum-status"', '"mx-status"'),
    'R1',
    '"mx-status"',
  ),
  row(
    'a status that is no status',
    PATHWAY,
    swap('"mx-asylum-status"', '"mx-asylum-deadline"'),
    'R1',
    '"mx-asylum-deadline"',
  ),
  row('help that does not exist', PATHWAY, swap('"mx-comar"', '"mx-comer"'), 'R1', '"mx-comer"'),
  row('a related page that does not exist', PATHWAY, swap('"mx-train"', '"mx-bus"'), 'R1', '"mx-bus"'),
  row(
    'a page related to itself',
    GUIDE,
    swap(list('related', 'mx-asylum'), '"related": ["mx-asylum",\n"mx-train"]'),
    'R1',
    '\n"mx-train"]',
  ),
  row('a country that the guide does not cover', PATHWAY, swap('"MX"', '"FR"'), 'R1', '"FR"'),
  row(
    'an address in a language that does not exist',
    PATHWAY,
    swap('"en": "mexico-asylum"', '"en": "mexico-asylum",\n"eo": "azilo"'),
    'R1',
    '"eo"',
  ),
  row(
    'an id of the dossier that does not exist',
    PATHWAY,
    swap(list('covers', 'mx-asylum'), '"covers": ["mx-asylum",\n"mx-new"]'),
    'C1',
    '"mx-new"',
  ),
  row(
    'an entry of the dossier that is forgotten',
    'src/content/omitted.json',
    () => '{}\n',
    'C2',
    '"mx-old"',
    {
      in: 'src/content/dossier.json',
    },
  ),
  row(
    'a reason to leave out what is there',
    'src/content/omitted.json',
    swap('{\n', '{\n"mx-train": "No.",\n'),
    'C3',
    '"mx-train"',
  ),
  row(
    'an entry twice in the dossier',
    'src/content/dossier.json',
    swap('"mx-old"\n', '"mx-old",\n"mx-old"\n'),
    'S3',
    '\n"mx-old"\n',
  ),
  row(
    'a block that stands twice',
    PATHWAY,
    swap('"id": "step-2"', '"facts": [], "id": "step-1"'),
    'D1',
    '[], "id": "step-1"',
    { also: ['W2', 'W2'] },
  ),
  row(
    'an id that is not the name of the file',
    PATHWAY,
    swap('"id": "mx-asylum"', '"id": "mx-asilo"'),
    'D2',
    '"mx-asilo"',
  ),
  row(
    'a page in two folders',
    'src/content/guides/mx-asylum.json',
    () => '{\n"id": "mx-asylum", "kind": "info", "slug": {"es": "x"}, "blocks": [{"id": "a-1"}]}\n',
    'D1',
    '"id": "mx-asylum"',
  ),
  row('a section that the kind does not have', PATHWAY, swap('"cost-1"', '"price-1"'), 'R4', '"price-1"', {
    also: ['R6', 'W1', 'W2', 'W2'],
  }),
  row('a shared block in no section', PATHWAY, swap('"in": "warning"', '"in": "end"'), 'R4', '"end"'),
  row('a programme without a status', PATHWAY, swap('  "status": "mx-asylum-status",\n', ''), 'R5'),
  row('a rule with a status', PATHWAY, swap('"programme"', '"rule"'), 'R5', '"status"'),
  row('a risk with two key points', GUIDE, swap(KEY_3, ''), 'R6', '"blocks"', { also: ['W2', 'W2'] }),
  row('a programme for nobody', PATHWAY, swap(WHO, ''), 'R6', '"blocks"', { also: ['W2', 'W2'] }),
  row(
    'a risk without a way out',
    GUIDE,
    swap(list('related', 'mx-asylum'), '"related": []'),
    'R6',
    '"related"',
  ),
  row('a risk without help', GUIDE, swap(`${list('help', 'em-mx')},\n`, ''), 'R6'),
  row('a risk without an area', GUIDE, swap('  "area": "mexico",\n', ''), 'R6'),
  row('more than seven steps', PATHWAY, swap(STEP, `${STEP}, ${STEPS}`), 'R6', '"blocks"', {
    also: Array.from({ length: 6 }, () => 'W1'),
  }),
  row('a closed programme that only closes', FACTS, swap('"open"', '"closed"'), 'R6', '"blocks"', {
    in: PATHWAY,
    also: ['Q7'],
  }),
  row(
    'no address in any language',
    PATHWAY,
    swap('"es": "mexico-refugio",\n    "en": "mexico-asylum"', ''),
    'A1',
    '"slug"',
    {
      also: ['A1'],
    },
  ),
  row(
    'an address with letters of Spanish',
    PATHWAY,
    swap('"mexico-refugio"', '"méxico refugio"'),
    'S3',
    '"méxico refugio"',
  ),
  row(
    'an address that is one of the nationalities',
    PATHWAY,
    swap('"mexico-refugio"', '"soy-de-lejos"'),
    'A2',
    '"es": "soy-de-lejos"',
  ),
  row('a nationality of nowhere', PATHWAY, swap('"SV"', '"XX"'), 'R1', '"XX"'),
  row('an address of a country', PATHWAY, swap('"mexico-refugio"', '"mx"'), 'A2', '"es": "mx"'),
  row(
    'an address that another page has',
    RIGHT,
    swap('"derecho-a-pedir-asilo"', '"mexico-refugio"'),
    'A2',
    '"es": "mexico-refugio"',
  ),
  row('an address that a section has', ABOUT, swap('"quienes-somos"', '"ayuda"'), 'A2', '"es": "ayuda"'),
  row('an unknown kind of page', PATHWAY, swap('"programme"', '"visa"'), 'S3', '"visa"'),
  row('an unknown situation', PATHWAY, swap('"asylum"\n', '"refuge"\n'), 'S3', '"refuge"'),
  row('an unknown area', GUIDE, swap('"mexico"', '"moon"'), 'S3', '"moon"'),
  row('a yes in quotes', GUIDE, swap('true', '"yes"'), 'S3', '"yes"'),
  row('a country in small letters', PATHWAY, swap('"MX"', '"mx"'), 'S3', '"country": "mx"'),
  row('no blocks', GUIDE, (text) => text.replace(/"blocks": \[[^\]]*\]/, '"blocks": []'), 'S3', '"blocks"'),
  row('a block that is a text', PATHWAY, swap('{\n      "id": "who-1"\n    }', '"who-1"'), 'S3', '"who-1"'),
  row('a block with a number first', PATHWAY, swap('"who-1"', '"1-who"'), 'S3', '"1-who"'),
  row('a block without an id', PATHWAY, swap('"id": "who-1"', '"facts": []'), 'S2', '{\n      "facts": []'),
  row('a page without an address', PATHWAY, both(swap('"slug"', '"slugs"')), 'S2', '', { also: ['S1'] }),
  row('a shared block of no lines', BLOCK, swap('2', '0'), 'S3', '"lines"'),
  row('a shared block of half a line', BLOCK, swap('2', '1.5'), 'S3', '"lines"'),
  row(
    'a word that is not of the structure',
    PATHWAY,
    swap('"review"', '"title": "Asilo", "review"'),
    'S1',
    '"title"',
  ),
  row(
    'a page that has no words',
    PATHWAY,
    swap('"cost-1"\n    }', '"cost-1"\n    },\n{"id": "cost-2"}'),
    'W1',
    '',
    {
      in: ES_PATHWAY,
    },
  ),
];
