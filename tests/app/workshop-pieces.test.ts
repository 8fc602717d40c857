import { describe, expect, it } from 'vitest';
import {
  countOf,
  isStale,
  newLanguage,
  piecesOf,
  rowsOf,
  textsWith,
  wordsOf,
  type Language,
  type Piece,
  type Source,
} from '../../src/app/workshop/pieces.ts';
import { hashOf, placeAt, type Place } from '../../src/app/workshop/place.ts';
import { fromCsv } from '../../src/build/translate-tools/spreadsheet.ts';
import { readContent } from '../../src/build/content.ts';
import type { Draft } from '../../src/store/workshop.ts';
import { STILL_CORRECT, toCsv } from '../../src/text/translation-table.ts';

const locale = readContent(process.cwd()).locales.get('en')?.locale.value;
if (!locale) throw new Error('no English');

const source: Source = {
  texts: { 'guides/a': { title: 'Río', 'danger-1': 'No entre hoy.', 'what-1': 'Es un río.' } },
  glossary: {},
  locale,
  english: {},
};
const english: Language = {
  locale,
  texts: { 'guides/a': { title: 'River', 'danger-1': 'Do not enter.' } },
  states: { 'guides/a': { title: 'ch1', 'danger-1': 'sm0' } },
  before: { 'guides/a': { 'danger-1': 'No entre.' } },
  glossary: {},
};

const draft = (key: string, more: Partial<Draft>): Draft => ({
  lang: 'en',
  file: 'guides/a',
  key,
  kind: 'text',
  text: 'Words',
  source: source.texts['guides/a']?.[key] ?? '',
  at: '2026-11-28T00:00:00.000Z',
  ...more,
});
const withDrafts = (...drafts: Draft[]): Piece[] =>
  piecesOf(source, english, 'guides/a', new Map(drafts.map((one) => [`${one.file}#${one.key}`, one])));
const named = (pieces: Piece[], key: string): Piece => {
  const piece = pieces.find((one) => one.key === key);
  if (!piece) throw new Error(`no ${key}`);
  return piece;
};

describe('a text', () => {
  it('knows what is written down of it', () => {
    const [title, danger, what] = withDrafts();
    expect(title).toMatchObject({ freshness: 'current', entry: { origin: 'human', reviews: 1 } });
    expect(danger).toMatchObject({ freshness: 'stale', safety: true, before: 'No entre.' });
    expect(what).toMatchObject({ freshness: 'unknown', target: undefined });
    expect(countOf(withDrafts())).toEqual({ texts: 3, missing: 1, stale: 1, done: 0, safety: 1 });
  });

  it('found still correct is old no more, until the Spanish changes again', () => {
    const correct = draft('danger-1', { kind: 'correct', text: 'Do not enter.' });
    expect(isStale(named(withDrafts(correct), 'danger-1'))).toBe(false);
    const again = named(withDrafts({ ...correct, source: 'No entre ahora.' }), 'danger-1');
    expect([isStale(again), again.before]).toEqual([true, 'No entre ahora.']);
  });

  it('that came into the guide is no draft any more', () => {
    expect(named(withDrafts(draft('title', { text: 'River' })), 'title').draft).toBeUndefined();
    expect(named(withDrafts(draft('title', { text: 'The river' })), 'title').draft).toBeDefined();
  });

  it('is shown as it will be, and an emptied one as it was', () => {
    const emptied = draft('title', { text: ' ' });
    const drafts = new Map([['guides/a#title', emptied]]);
    expect(wordsOf(named(withDrafts(emptied), 'title'))).toBe(' ');
    expect(textsWith(english, drafts)['guides/a']?.['title']).toBe('River');
    expect(countOf(withDrafts(emptied)).missing).toBe(2);
  });
});

it('the file that leaves holds what was done and the Spanish it was done for', () => {
  const pieces = withDrafts(
    draft('title', { text: '=River, "big"', source: 'Un río' }),
    draft('danger-1', { kind: 'correct', text: 'Do not enter.' }),
    draft('what-1', { text: '  ' }),
  );
  const rows = rowsOf(pieces);
  expect(rows.map(({ key, state }) => [key, state])).toEqual([
    ['title', undefined],
    ['danger-1', STILL_CORRECT],
  ]);
  const { lang, targets, sources, correct } = fromCsv(toCsv('en', rows));
  expect([lang, targets['guides/a']?.['title'], sources['guides/a']?.['title']]).toEqual([
    'en',
    '=River, "big"',
    'Un río',
  ]);
  expect([...correct]).toEqual(['guides/a#danger-1']);
});

it('a new language begins empty, and from its own side', () => {
  expect(newLanguage(source, 'ur').locale).toMatchObject({ code: 'ur', dir: 'rtl', state: 'draft' });
  expect(newLanguage(source, 'ru').locale.dir).toBe('ltr');
  expect(countOf(piecesOf(source, newLanguage(source, 'ru'), 'guides/a', new Map())).missing).toBe(3);
});

describe('the address', () => {
  it.each<Place>([
    { at: 'languages' },
    { at: 'files', lang: 'pt-BR' },
    { at: 'send', lang: 'zh-Hans' },
    { at: 'file', lang: 'ht', file: 'guides/darien' },
  ])('leads to $at and back', (place) => expect(placeAt(hashOf(place))).toEqual(place));

  it.each(['', '#', '#/', '#/../x', '#/__proto__/ui', '#/es_419', '#content'])(
    '"%s" leads to the choice of language',
    (hash) => expect(placeAt(hash)).toEqual({ at: 'languages' }),
  );
});
