/** The log of changes: what nobody can vouch for, what points at nothing, what stands in the wrong place. */
import { becomes, gone, row, swap, type Row } from './row.ts';

const CHANGES = 'src/content/changes.json';
const EN_CHANGES = 'locales/en/changes.json';

const FACT = '"mx-train-wounded"';
const TRAIN = '"mx-train",';
const since = (day: string): ((text: string) => string) => swap('"new"', `"new",\n"since": "${day}"`);

export const CHANGE_ROWS: Row[] = [
  row('no log of changes', CHANGES, gone, 'J0'),
  row('a log in braces', CHANGES, becomes('{}\n'), 'S3'),
  row('a kind of change that does not exist', CHANGES, swap('"new"', '"opened"'), 'S3', '"opened"'),
  row('a change with its sentence', CHANGES, swap('"new"', '"new", "text": "x"'), 'S1', '"text"'),
  row('a change on no page', CHANGES, swap(TRAIN, '"mx-trian",'), 'R1', '"mx-trian"'),
  row('a change behind a fact that does not exist', CHANGES, swap(FACT, '"mx-x"'), 'R1', '"mx-x"'),
  row(
    'a change with an empty list of facts',
    CHANGES,
    swap(`\n      ${FACT}\n    `, ''),
    'S3',
    '"facts": []',
  ),
  row('a change on no real day', CHANGES, swap('"2025-06"', '"2025-13"'), 'S3', '"2025-13"'),
  row('a change that has not come', CHANGES, swap('"2026-03"', '"2026-12"'), 'T1', '"2026-12"'),
  row('a change that counts from a day to come', CHANGES, since('2027'), 'T1', '"since"'),
  row('a day that no fact gives', CHANGES, swap('"2025-06"', '"2025-07"'), 'T2', '"2025-07"'),
  row('a day finer than its fact', CHANGES, swap('"2026-03"', '"2026-03-02"'), 'T2', '"2026-03-02"'),
  row('a beginning that no fact gives', CHANGES, since('2026-09'), 'T2', '"since"'),
  row(
    'a change without any fact on a page without status',
    CHANGES,
    swap(',\n    "facts": [\n      "mx-train-wounded"\n    ]', ''),
    'T2',
    '"2026-03"',
  ),
  row('an old change before a newer one', CHANGES, swap('"2026-03"', '"2025"'), 'T3', '"2025-06"', {
    also: ['T2'],
  }),
  row(
    'a change twice',
    CHANGES,
    swap('"asylum-opens"', '"train-count"'),
    'D1',
    '"train-count",\n    "date": "2025',
    {
      also: ['W2', 'W2'],
    },
  ),
  row('a change without words', EN_CHANGES, swap('"asylum-opens"', '"asylum-open"'), 'W1', '', {
    also: ['W2'],
  }),
  row(
    'a change told at length',
    EN_CHANGES,
    swap('The office', `The ${'big '.repeat(60)}office`),
    'L1',
    'The big',
  ),
  row('a change with a year in its words', EN_CHANGES, swap('opened', 'opened in 2025'), 'P4', '2025'),
  row('a change with a mark', EN_CHANGES, swap('opened', '**opened**'), 'P8', '**.'),
];
