/** Letters that cannot be seen, or that make a text read otherwise. Written in escapes, for the same reason. */
import { EN_UI, ES_GUIDE, ES_PATHWAY, FACTS, row, SOURCES, swap, type Row } from './row.ts';

export const LETTER_ROWS: Row[] = [
  row('a space without width', ES_GUIDE, swap('marcha', 'mar\u200bcha'), 'P6', '"key-1"'),
  row('a turn of direction', ES_PATHWAY, swap('Es gratis', 'Es \u202egratis'), 'P6', '"cost-1"'),
  row(
    'a turn of direction in a title of a source',
    SOURCES,
    swap('COMAR', 'CO\u202eMAR'),
    'P6',
    '"publisher": "CO',
  ),
  row('a soft hyphen in an interface word', EN_UI, swap('"Vereda"', '"Ver\u00adeda"'), 'P6', '"app.name"'),
  row('a hidden letter in a key', ES_GUIDE, swap('"summary"', '"summ\u200dary"'), 'P6', 'summ\u200dary'),
  row('a hidden letter as an escape', FACTS, swap('Offices', 'Off\\u200bices'), 'P6', 'Off\\u200bices'),
  row('a control', FACTS, swap('Offices', 'Off\\u0007ices'), 'P6', 'Off\\u0007ices'),
  row('a line break as an escape', ES_GUIDE, swap('ya pagó', 'ya\\npagó'), 'P6', '"key-3"'),
  row('half a pair', FACTS, swap('Offices', '\\ud83dOffices'), 'P6', '\\ud83dOffices'),
  row('the sign for a lost letter', ES_GUIDE, swap('Es un tren', 'Es un tr\ufffdn'), 'P6', '"what-1"'),
  row('accents that stand loose', ES_PATHWAY, swap('país. México', 'pai\u0301s. México'), 'P7', '"what-1"'),
];
