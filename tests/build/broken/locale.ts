/** What a language says of itself, and the lists that every language fills. */
import { becomes, EN_LOCALE, ES_LOCALE, gone, row, swap, type Row } from './row.ts';

const COUNTRIES = 'src/content/countries.json';
const LISTS = 'src/content/checklists.json';
const PHRASES = 'src/content/phrases.json';

export const LOCALE_ROWS: Row[] = [
  row(
    'a code that is not the name of the folder',
    EN_LOCALE,
    swap('"code": "en"', '"code": "pt"'),
    'D2',
    '"code": "pt"',
  ),
  row('a code with an underscore', EN_LOCALE, swap('"code": "en"', '"code": "es_419"'), 'S3', '"es_419"'),
  row('a code that is a path', EN_LOCALE, swap('"code": "en"', '"code": "../x"'), 'S3', '"../x"'),
  row(
    'a country without a name in a language',
    EN_LOCALE,
    swap('    "MX": "Mexico",\n', ''),
    'W1',
    '"countries"',
  ),
  row(
    'a published language without a name in another',
    EN_LOCALE,
    swap('    "es": "Spanish",\n', ''),
    'W1',
    '"languages"',
    { also: ['R1', 'R1'] },
  ),
  row('a section without an address', EN_LOCALE, swap('    "help": "help",\n', ''), 'W1', '"paths"'),
  row(
    'a section with an address that another has',
    EN_LOCALE,
    swap('"risks": "risks"', '"risks": "help"'),
    'A2',
    '"risks"',
  ),
  row(
    'a topic with an address that is one of the languages',
    EN_LOCALE,
    swap('"topic-sea": "sea-rescue"', '"topic-sea": "they-speak-of-the-sea"'),
    'A2',
    '"topic-sea"',
  ),
  row(
    'a topic with the address of a country',
    EN_LOCALE,
    swap('"topic-sea": "sea-rescue"', '"topic-sea": "sv"'),
    'A2',
    '"topic-sea"',
  ),
  row('an address with a slash', EN_LOCALE, swap('"risks": "risks"', '"risks": "a/b"'), 'S3', '"risks"'),
  row('eleven months', EN_LOCALE, swap('    "January",\n', ''), 'S3', '"months"'),
  row(
    'a date that loses its year',
    EN_LOCALE,
    swap('{{day}} {{month}} {{year}}', '{{day}} {{month}}'),
    'S3',
    '"day": "{{day}}',
  ),
  row('a direction of writing that is none', EN_LOCALE, swap('"ltr"', '"up"'), 'S3', '"up"'),
  row('an unknown plural rule', EN_LOCALE, swap('"one-other"', '"two"'), 'S3', '"plural"'),
  row(
    'a language to fall back on that does not exist',
    EN_LOCALE,
    swap('"fallback": [\n    "es"', '"fallback": [\n    "eo"'),
    'R1',
    '"eo"',
  ),
  row('Spanish as a draft', ES_LOCALE, swap('"listed"', '"draft"'), 'W7', '"state"'),
  row('a country that is no code', COUNTRIES, swap('"SV"', '"SLV"'), 'S3', '"SLV"'),
  row(
    'a country that no language has a name for',
    COUNTRIES,
    swap('"SV"', '"SV",\n"FR"'),
    'W1',
    '"countries"',
    {
      in: ES_LOCALE,
      also: ['W1'],
    },
  ),
  row('eleven items', LISTS, swap('2', '11'), 'S3', '"items"'),
  row('items that are counted by halves', LISTS, swap('2', '2.5'), 'S3', '"items"'),
  row('a list with a name that is no id', LISTS, swap('"before-paying"', '"Before paying"'), 'S3', '"Before'),
  row(
    'a phrase with a name that is no id',
    PHRASES,
    swap('"ask-asylum"', '"ask asylum"'),
    'S3',
    '"ask asylum"',
  ),
  row(
    'a note on a translation that no tool wrote',
    'locales/en/review.json',
    becomes('{ "ui": { "app.name": "reviewed by me" } }'),
    'S3',
    '"reviewed by me"',
  ),
  row('no countries', COUNTRIES, gone, 'J0'),
];
