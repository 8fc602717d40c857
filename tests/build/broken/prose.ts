/** What prose must not hold, and how long and how hard it may be. */
import {
  EN_GUIDE,
  EN_PATHWAY,
  EN_UI,
  ES_CONTACTS,
  ES_GUIDE,
  ES_PATHWAY,
  row,
  swap,
  type Row,
} from './row.ts';

/** The sentence of a block that rows put other words in place of. */
const cost = (words: string): ReturnType<typeof swap> => swap('Es gratis. Nadie debe cobrarle.', words);
const enCost = (words: string): ReturnType<typeof swap> => swap('It is free. Nobody may charge you.', words);
const COST = '"cost-1"';
const many = (words: string, times: number): string => Array.from({ length: times }, () => words).join(' ');

const HARD_ES = 'La determinación administrativa imposibilita temporalmente presentaciones extraordinarias.';
const HARD_EN =
  'Administrative determination temporarily invalidates extraordinary documentation requirements.';

export const PROSE_ROWS: Row[] = [
  row('HTML', ES_PATHWAY, cost('Es <b>gratis</b>.'), 'P1', COST),
  row('an image that runs code', ES_PATHWAY, cost('Es <img src=x onerror=alert()>.'), 'P1', COST),
  row('HTML that never ends', EN_PATHWAY, enCost('It is <script src=x'), 'P1', COST),
  row('an HTML comment', EN_PATHWAY, enCost('It is <!-- not --> free.'), 'P1', COST),
  row('an entity', ES_PATHWAY, cost('Es&nbsp;gratis.'), 'P1', COST),
  row('an entity with a number', ES_PATHWAY, cost('Es &#x3c;b gratis.'), 'P1', COST),
  row('HTML in an interface word', EN_UI, swap('"Vereda"', '"<i>Vereda</i>"'), 'P1', '"app.name"'),
  row('HTML in the words of a contact', ES_CONTACTS, swap('Oficina', '<a>Oficina'), 'P1', '"what": "<a>'),
  row('an address of the web', ES_PATHWAY, cost('Vea https://ejemplo.test.'), 'P2', COST),
  row('an address without its scheme', ES_PATHWAY, cost('Vea www.ejemplo.test.'), 'P2', COST),
  row('the name of a site', EN_PATHWAY, enCost('See example.org now.'), 'P2', COST),
  row('an address of e-mail', EN_PATHWAY, enCost('Write to ana@correo.mx now.'), 'P2', COST),
  row('an address of a chat', EN_PATHWAY, enCost('Write to wa.me/x now.'), 'P2', COST),
  row('a price with its sign', ES_PATHWAY, cost('Cuesta $50.'), 'P3', COST),
  row('a price in words', ES_PATHWAY, cost('Cuesta 50 pesos.'), 'P3', COST),
  row('a price in dollars', EN_PATHWAY, enCost('It costs 50 USD.'), 'P3', COST),
  row('a phone', ES_PATHWAY, cost('Llame al 55 5209 8800.'), 'P4', COST),
  row('a year', ES_PATHWAY, cost('Es gratis desde 2026.'), 'P4', COST),
  row('a figure of three digits', EN_PATHWAY, enCost('There are 173 of them.'), 'P4', COST),
  row('a date', ES_PATHWAY, cost('Vence el 5 de enero.'), 'P5', COST),
  row('a date with a sign', ES_PATHWAY, cost('Vence el 1.º de mayo.'), 'P5', COST),
  row('a date with the month first', EN_PATHWAY, enCost('It ends on March 5.'), 'P5', COST),
  row('a date with "of"', EN_PATHWAY, enCost('It ends on the 5th of March.'), 'P5', COST),
  row('a date with slashes', EN_PATHWAY, enCost('It ends on 31/12/26.'), 'P5', COST),
  row('a placeholder with one brace less', ES_PATHWAY, cost('Es {{gratis}.'), 'P8', COST),
  row('a placeholder that never opens', ES_PATHWAY, cost('Es gratis}}.'), 'P8', COST),
  row('a placeholder of one brace', ES_PATHWAY, cost('Es {gratis}.'), 'P8', COST),
  row('a link without its target', ES_PATHWAY, cost('Es [gratis].'), 'P8', COST),
  row('a link with a space in it', ES_GUIDE, swap('](mx-asylum)', '] (mx-asylum)'), 'P8', '"lowers-1"', {
    also: ['W6'],
  }),
  row('bold words that never end', ES_PATHWAY, swap('**constancia**', '**constancia'), 'P8', '"step-2"'),
  row('a link without its words', ES_PATHWAY, swap('[COMAR]', '[…]'), 'W8', '"step-1"'),
  row('a mark inside the words of a link', ES_PATHWAY, swap('[COMAR]', '[**COMAR**]'), 'P8', '"step-1"'),
  row('a mark in a title', ES_PATHWAY, swap('refugio en México"', '**refugio** en México"'), 'P8', '"title"'),
  row(
    'a fact in a summary',
    ES_PATHWAY,
    swap('México y cómo.', 'México {{mx-asylum-deadline}}.'),
    'P8',
    '"summary"',
    {
      also: ['W5'],
    },
  ),
  row(
    'a mark in the words of a contact',
    ES_CONTACTS,
    swap('Oficina', '[Oficina](mx-asylum)'),
    'P8',
    '"what": "[Of',
  ),
  row(
    'a mark in an item',
    'locales/es/checklists.json',
    swap('Sé quién', '**Sé** quién'),
    'P8',
    '"before-paying.1"',
  ),
  row('a figure without its year', ES_GUIDE, swap('En {{mx-train-year}} se', 'Se'), 'P9', '"happens-1"', {
    also: ['W5'],
  }),
  row('"ilegales"', ES_PATHWAY, cost('Es gratis para ilegales.'), 'B1', COST),
  row('"migrantes ilegales"', ES_PATHWAY, cost('Un migrante ilegal no paga.'), 'B1', COST),
  row('"illegal migrants"', EN_PATHWAY, enCost('It is free for illegal migrants.'), 'B1', COST),
  row('a politician', ES_PATHWAY, cost('Trump no cobra.'), 'B2', COST),
  row('"tú"', ES_PATHWAY, cost('Es gratis para tú.'), 'B3', COST),
  row('"puedes"', ES_PATHWAY, cost('Puedes ir gratis.'), 'B3', COST),
  row('the name of a group', ES_PATHWAY, cost('Los Zetas cobran.'), 'B4', COST),
  row('a sentence of 26 words', ES_PATHWAY, cost(`${many('va', 26)}.`), 'L2', COST),
  row(
    'sentences that are long on average',
    ES_GUIDE,
    swap('No suba a un tren en marcha.', many(`${many('va', 24)}.`, 14)),
    'L2',
  ),
  row('a help page of too many words', ES_PATHWAY, cost(many('No pague.', 240)), 'L1'),
  row(
    'a risk guide of too many words',
    EN_GUIDE,
    swap('If someone falls, call now.', many('Do not pay.', 150)),
    'L1',
  ),
  row(
    'a phrase of too many words',
    'locales/en/phrases.json',
    swap('I want a lawyer.', many('no', 16)),
    'L1',
    '"need-lawyer"',
  ),
  row(
    'an item of too many words',
    'locales/es/checklists.json',
    swap('Sé quién cobra.', many('no', 11)),
    'L1',
    '"before-paying.1"',
  ),
  row(
    'a summary of 81 letters',
    ES_PATHWAY,
    swap('Quién puede pedir refugio en México y cómo.', 'é'.repeat(81)),
    'L3',
    '"summary"',
  ),
  row('a title of 61 letters', EN_GUIDE, swap('Freight train', 'e'.repeat(61)), 'L3', '"title"'),
  row('Spanish that is hard to read', ES_PATHWAY, cost(many(HARD_ES, 4)), 'L4'),
  row('English that is hard to read', EN_GUIDE, swap('If someone falls, call now.', many(HARD_EN, 4)), 'L4'),
];
