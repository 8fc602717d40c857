import { describe, expect, it } from 'vitest';
import { byNeed } from '../../src/app/workshop/file-order.ts';
import {
  countOf,
  draftOf,
  isStale,
  isWorked,
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
import { putMark } from '../../src/app/workshop/put-mark.ts';
import { sectionName } from '../../src/app/workshop/section-name.ts';
import { fromCsv } from '../../src/build/translate-tools/spreadsheet.ts';
import { readContent } from '../../src/build/content.ts';
import type { Draft } from '../../src/store/workshop.ts';
import { baseMark, STILL_CORRECT, toCsv } from '../../src/text/translation-table.ts';

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
    expect(countOf(withDrafts())).toEqual({ texts: 3, missing: 1, stale: 1, done: 0, safety: 1, urgent: 1 });
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

  it('whose Spanish changed shows how while somebody writes', () => {
    const written = named(withDrafts(draft('danger-1', { text: 'Do not enter today.' })), 'danger-1');
    expect([isStale(written), written.before]).toEqual([false, 'No entre.']);
  });

  it('with a space more is as old as before, and no work', () => {
    const spaced = withDrafts(draft('danger-1', { text: 'Do not  enter. ' }));
    const piece = named(spaced, 'danger-1');
    expect([isStale(piece), isWorked(piece), wordsOf(piece)]).toEqual([true, false, 'Do not  enter. ']);
    expect([countOf(spaced).done, rowsOf(spaced)]).toEqual([0, []]);
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

describe('a change', () => {
  const made = { lang: 'en', at: '2026-11-28T01:00:00.000Z' };

  it('is kept with the words that it was first written over', () => {
    const [title] = withDrafts();
    if (!title) throw new Error('no title');
    const first = draftOf(title, 'text', 'The river', made);
    expect(first).toMatchObject({ kind: 'text', text: 'The river', source: 'Río', base: 'River' });
    const later = draftOf({ ...title, target: 'Stream', draft: first ?? undefined }, 'text', 'A river', made);
    expect(later?.base).toBe('River');
    const { bases } = fromCsv(toCsv('en', rowsOf(withDrafts(later ?? draft('title', {})))));
    expect(bases['guides/a']?.['title']).toBe(baseMark('River'));
    expect(draftOf(title, 'text', 'River', made)).toBeNull();
  });

  it('that is found right for the new Spanish keeps its own words', () => {
    const old = draft('danger-1', { text: 'Stay out.', source: 'No entre.' });
    const piece = named(withDrafts(old), 'danger-1');
    expect(isStale(piece)).toBe(true);
    expect(draftOf(piece, 'text', 'Stay out. ', made)?.source).toBe('No entre.');
    expect(draftOf(piece, 'correct', 'Stay out.', made)).toMatchObject({
      kind: 'text',
      text: 'Stay out.',
      source: 'No entre hoy.',
    });
    expect(draftOf(piece, 'correct', 'Do not enter.', made)?.kind).toBe('correct');
  });
});

it('changed Spanish is looked at first, that of safety before all, then what is missing', () => {
  const count = { texts: 10, missing: 0, stale: 0, done: 0, safety: 0, urgent: 0 };
  const files = [
    { file: 'whole', count },
    { file: 'missing', count: { ...count, missing: 9 } },
    { file: 'missing safety', count: { ...count, missing: 9, safety: 9 } },
    { file: 'changed', count: { ...count, stale: 1, missing: 1, safety: 1 } },
    { file: 'changed safety', count: { ...count, stale: 1, safety: 1, urgent: 1 } },
  ];
  expect(files.sort(byNeed).map(({ file }) => file)).toEqual([
    'changed safety',
    'changed',
    'missing safety',
    'missing',
    'whole',
  ]);
});

describe('a mark that is put in', () => {
  const LINK = '[…](shelter-a)';
  it.each([
    ['takes the selected words in', 'Go to a shelter.', 6, 15, LINK, 'Go to [a shelter](shelter-a).', ''],
    ['leaves a selected space outside', 'Go to now.', 3, 6, LINK, 'Go [to](shelter-a) now.', ''],
    ['without words selects its dots', 'Go .', 3, 3, LINK, 'Go […](shelter-a).', '…'],
    ['stands behind words with marks', '**Go**', 0, 6, LINK, '**Go**[…](shelter-a)', '…'],
    ['that prints a fact loses no words', 'Go now', 3, 6, '{{when}}', 'Go now{{when}}', ''],
  ])('%s', (_, value, start, end, mark, text, selected) => {
    const put = putMark(value, start, end, mark);
    expect([put.text, put.text.slice(put.from, put.to)]).toEqual([text, selected]);
  });
});

it('a text is known by the heading that it stands under', () => {
  const texts = {
    ui: { 'section.what': 'Qué es' },
    'guides/a': { title: 'Río', 'own-title': 'Antes de salir', 'own-1': 'Agua.' },
  };
  const nameOf = (file: string, key: string): string | undefined =>
    sectionName({ ...source, texts }, file, key);
  expect(['title', 'what-1', 'own-1', 'own-title', 'other-1'].map((key) => nameOf('guides/a', key))).toEqual([
    'Título',
    'Qué es',
    'Antes de salir',
    'Antes de salir',
    undefined,
  ]);
  expect(nameOf('ui', 'section.what')).toBeUndefined();
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
