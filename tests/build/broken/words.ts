/** The words of a language against the structure and against the Spanish. */
import {
  ABOUT,
  EN_CONTACTS,
  EN_GUIDE,
  EN_PATHWAY,
  EN_UI,
  ES_GUIDE,
  ES_PATHWAY,
  ES_UI,
  gone,
  row,
  swap,
  type Row,
} from './row.ts';

const EN_BLOCK = 'locales/en/blocks/appeal-days.json';
const EN_PHRASES = 'locales/en/phrases.json';
const EN_LISTS = 'locales/en/checklists.json';
const EN_ABOUT = ABOUT.replace('src/content', 'locales/en');
const ES_ABOUT = ABOUT.replace('src/content', 'locales/es');
const EN_HELP = 'locales/en/guides/help-danger.json';

export const WORD_ROWS: Row[] = [
  row('an urgent page without a translation', EN_HELP, gone, 'W1'),
  row('a page without its Spanish', ES_GUIDE, gone, 'W1'),
  row('a shared block without a translation', EN_BLOCK, gone, 'W1'),
  row(
    'a block of an urgent page without a translation',
    EN_HELP,
    swap('  "first-1": "Call now: {{mx-comar}}.",\n', ''),
    'W1',
  ),
  row(
    'a Spanish block that is missing',
    ES_GUIDE,
    swap('  "key-2": "Si alguien cae, llame ya.",\n', ''),
    'W1',
  ),
  row(
    'a line of a shared block that is missing',
    EN_BLOCK,
    swap(',\n  "line-2": "Ask for the letter on paper."', ''),
    'W1',
  ),
  row('a title that is missing', EN_HELP, swap('  "title": "I am in danger",\n', ''), 'W1'),
  row('a heading that is missing', ES_ABOUT, swap('  "who-title": "Somos",\n', ''), 'W1'),
  row('a status word that is missing', EN_UI, swap('  "status.closed": "CLOSED",\n', ''), 'W1'),
  row('a contact without a translation', EN_CONTACTS, swap('"em-mx"', '"em-xx"'), 'W1', '', { also: ['W2'] }),
  row('an interface word that is missing', EN_UI, swap('  "app.name": "Vereda",\n', ''), 'W1'),
  row(
    'a phrase that is missing',
    EN_PHRASES,
    swap('  "ask-asylum": "I want to ask for asylum.",\n', ''),
    'W1',
  ),
  row('an item that is missing', EN_LISTS, swap('  "before-paying.1": "I know who charges.",\n', ''), 'W1'),
  row('a plural form that is missing', EN_UI, swap('  "unit.day_other": "{{size}} days",\n', ''), 'W1'),
  row(
    'a Spanish plural form that is missing',
    ES_UI,
    swap('  "unit.day_many": "{{size}} días",\n', ''),
    'W1',
  ),
  row(
    'a plural form that English does not have',
    EN_UI,
    swap('"unit.day_one"', '"unit.day_many": "{{size}} days",\n"unit.day_one"'),
    'W2',
    '"unit.day_many"',
  ),
  row('a key that nothing uses', EN_GUIDE, swap('"key-2"', '"key-9": "Hello.",\n"key-2"'), 'W2', '"key-9"'),
  row(
    'an interface word that nothing uses',
    EN_UI,
    swap('"app.name"', '"app.joke": "Ha",\n"app.name"'),
    'W2',
    '"app.joke"',
  ),
  row(
    'an item that nothing uses',
    EN_LISTS,
    swap('"before-paying.2"', '"before-paying.3": "Ha",\n"before-paying.2"'),
    'W2',
    '"before-paying.3"',
  ),
  row(
    'words for a page that does not exist',
    'locales/en/guides/mx-bus.json',
    () => '{"title": "Bus"}',
    'W2',
  ),
  row(
    'words for a block that does not exist',
    'locales/en/blocks/mx-bus.json',
    () => '{"title": "Bus"}',
    'W2',
  ),
  row(
    'words in the wrong folder',
    'locales/en/pathways/about.json',
    () => '{"title": "Who we are"}',
    'D1',
    '',
    {
      in: EN_ABOUT,
    },
  ),
  row(
    'words only in the wrong folder',
    'locales/en/pathways/mx-train.json',
    () => '{"title": "Train"}',
    'D1',
    '',
    {
      in: EN_GUIDE,
    },
  ),
  row(
    'an unknown placeholder',
    ES_GUIDE,
    swap('{{mx-train-wounded}}', '{{mx-train-wound}}'),
    'W3',
    '"happens-1"',
    {
      also: ['W5'],
    },
  ),
  row('a placeholder with spaces', EN_GUIDE, swap('{{em-mx}}', '{{ em-mx }}'), 'W3', '"danger-1"', {
    also: ['W5'],
  }),
  row(
    'a fact without a value printed',
    ES_PATHWAY,
    swap('{{mx-asylum-deadline}}', '{{mx-asylum-procedure}}'),
    'W3',
    '"step-1"',
    {
      also: ['W5'],
    },
  ),
  row('a link to nothing', ES_GUIDE, swap('(mx-asylum)', '(mx-asilo)'), 'W4', '"lowers-1"', { also: ['W6'] }),
  row('a link that runs code', EN_GUIDE, swap('(mx-asylum)', '(javascript:alert)'), 'W4', '"lowers-1"', {
    also: ['W6'],
  }),
  row('a link to an address', EN_GUIDE, swap('(train-report)', '(https://example.org)'), 'W4', '"wrong-1"', {
    also: ['W6'],
  }),
  row(
    'a placeholder other than the Spanish one',
    EN_GUIDE,
    swap('{{em-mx}}', '{{mx-comar}}'),
    'W5',
    '"danger-1"',
  ),
  row('a placeholder that was lost', EN_GUIDE, swap('{{mx-train-wounded}}', 'some'), 'W5', '"happens-1"'),
  row(
    'a placeholder that stands twice',
    EN_GUIDE,
    swap('{{em-mx}}', '{{em-mx}} {{em-mx}}'),
    'W5',
    '"danger-1"',
  ),
  row(
    'a placeholder of the interface that was lost',
    EN_UI,
    swap('"Version of {{date}}"', '"Version"'),
    'W5',
    '"saved.issued"',
  ),
  row(
    'a placeholder of a plural that was renamed',
    EN_UI,
    swap('"{{size}} days"', '"{{count}} days"'),
    'W5',
    '"unit.day_other"',
  ),
  row('a link other than the Spanish one', EN_PATHWAY, swap('(mx-comar)', '(em-mx)'), 'W6', '"step-1"'),
  row('a link that was lost', EN_PATHWAY, swap('[COMAR](mx-comar)', 'COMAR'), 'W6', '"step-1"'),
  row('words that are empty', EN_GUIDE, swap('"Freight train"', '""'), 'S3', '"title"'),
  row('words that are a number', EN_GUIDE, swap('"Freight train"', '5'), 'S3', '"title"'),
  row('words inside words', EN_GUIDE, swap('"Freight train"', '{ "en": "Freight train" }'), 'S3', '"title"'),
  row('words that are null', EN_UI, swap('"app.name": "Vereda"', '"app.name": null'), 'S3', '"app.name"'),
];
