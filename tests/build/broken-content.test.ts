import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { formatProblem } from '../../src/build/problem.ts';
import { PROBLEM_WORDS_ES } from '../../src/text/problem-words.ts';
import { CHANGE_ROWS } from './broken/changes.ts';
import { CONTACT_ROWS } from './broken/contacts.ts';
import { FACT_ROWS } from './broken/facts.ts';
import { FORM_ROWS } from './broken/form.ts';
import { LETTER_ROWS } from './broken/letters.ts';
import { LOCALE_ROWS } from './broken/locale.ts';
import { MAP_ROWS } from './broken/maps.ts';
import { PAGE_ROWS } from './broken/pages.ts';
import { PROSE_ROWS } from './broken/prose.ts';
import type { Row } from './broken/row.ts';
import { SCREENER_ROWS } from './broken/screener.ts';
import { WORD_ROWS } from './broken/words.ts';
import { problemsOf, validFiles, writeFile, writeProject } from './fixture-content.ts';

const GROUPS: [string, Row[]][] = [
  ['bytes and JSON', FORM_ROWS],
  ['letters', LETTER_ROWS],
  ['facts, sources, release', FACT_ROWS],
  ['pages and blocks', PAGE_ROWS],
  ['maps and figures', MAP_ROWS],
  ['contacts', CONTACT_ROWS],
  ['words', WORD_ROWS],
  ['prose and limits', PROSE_ROWS],
  ['languages and lists', LOCALE_ROWS],
  ['questions', SCREENER_ROWS],
  ['changes', CHANGE_ROWS],
];
const ALL = GROUPS.flatMap(([, rows]) => rows);

/** Written once; a row changes one file, and puts it back. */
const valid = validFiles();
let root = '';
beforeAll(() => {
  root = writeProject(valid);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function changed({ file, change }: Row): string | Buffer | null {
  const before = valid.get(file)?.toString() ?? '';
  const after = change(before);
  if (after === before) throw new Error('nothing was changed');
  return after;
}

/** The line of the one place where the piece stands; Latin-1 reads any bytes and keeps their line ends. */
function lineOf(data: string | Buffer, piece: string): number {
  if (piece === '') return 1;
  const parts = (typeof data === 'string' ? data : data.toString('latin1')).split(piece);
  if (parts.length !== 2) throw new Error(`"${piece}" stands ${parts.length - 1} times in the file`);
  const lead = /^\n*/.exec(piece)?.[0] ?? '';
  return `${parts[0]}${lead}`.split('\n').length;
}

/** Words of a program that say nothing to an author. */
const JARGON = /undefined|NaN|\[object|Invalid |Expected|regex|{{}}/;

it('speaks Spanish too in more than sixty kinds of broken locale files', () => {
  const inLocales = ALL.filter((one) => (one.in ?? one.file).startsWith('locales/'));
  expect(inLocales.length).toBeGreaterThan(60);
  expect(
    inLocales.filter(({ code }) => !PROBLEM_WORDS_ES[code]).map(({ name, code }) => `${code} ${name}`),
  ).toEqual([]);
});

it('finds nothing to mend in the small project', () => {
  expect(problemsOf(root).map(formatProblem)).toEqual([]);
});

describe('the corpus', () => {
  it('has a name of its own for each row', () => {
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  });

  it('provokes every code that the checker knows', () => {
    const folder = new URL('../../src/build/', import.meta.url);
    const known = [
      'content.ts',
      'reader.ts',
      'read.ts',
      ...readdirSync(new URL('check/', folder)).map((name) => `check/${name}`),
    ]
      .concat('schema/validate.ts')
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf-8').match(/'[A-Z]\d'/g) ?? [])
      .map((code) => code.slice(1, -1));
    expect(new Set(known).size).toBeGreaterThan(30);
    expect([...new Set(known)].filter((code) => !ALL.some((entry) => entry.code === code))).toEqual([]);
  });
});

describe.each(GROUPS)('%s', (_, rows) => {
  it.each(rows.map((entry) => [entry.name, entry] as const))('%s', (_name, entry) => {
    const data = changed(entry);
    writeFile(root, entry.file, data);
    onTestFinished(() => writeFile(root, entry.file, valid.get(entry.file)));
    const problems = problemsOf(root);
    const report = problems.map(formatProblem).join('\n');
    expect(problems.map(({ code }) => code).sort(), report).toEqual(
      [entry.code, ...(entry.also ?? [])].sort(),
    );
    const file = entry.in ?? entry.file;
    const problem = problems.find((one) => one.code === entry.code && one.file === file);
    const place = lineOf((entry.in ? valid.get(entry.in) : data) ?? '', entry.where);
    expect(problem?.line, report).toBe(place);
    expect(report).toContain(`${file}:${place}  [${entry.code}]`);
    for (const { found, write } of problems) {
      expect(found.trim()).not.toBe('');
      expect(write.trim().length).toBeGreaterThan(5);
      expect(`${found} ${write}`).not.toMatch(JARGON);
    }
  });
});
