import { describe, expect, it } from 'vitest';
import { pageDays as rule } from '../../src/build/check/page-days.ts';
import type { Content } from '../../src/build/content.ts';
import { formatPageDays, PAGE_DAYS, pageDays } from '../../src/build/page-days.ts';
import { pageLetters } from '../../src/model/check-code.ts';
import { contentWith, type Changes } from './fixture-content.ts';

/* The day on which a page last changed, which check codes are made of. */
const RELEASE = 'src/content/release.json';
const later = (text: string): string => text.replace(/("issued": ")[^"]+/, '$12027-03-01');
const ledger = formatPageDays(contentWith({}));
const [before = ''] = /\d{4}-\d{2}-\d{2}/.exec(ledger) ?? [];

/** Pages that an edition of March 2027 with these changes says to have changed. */
function changedBy(changes: Changes): string[] {
  const content = contentWith({ ...changes, [RELEASE]: later, [PAGE_DAYS]: () => ledger });
  const { most, others } = pageDays(content);
  return [...content.pages.keys()].filter((id) => (others[id] ?? most) !== before).sort();
}

const replace =
  (piece: string, by: string) =>
  (text: string): string => {
    if (!text.includes(piece)) throw new Error(`"${piece}" is not in the small project any more`);
    return text.replace(piece, by);
  };

describe('an edition changes', () => {
  it.each<[string, Changes, string[]]>([
    ['nothing where nothing is other', {}, []],
    [
      'a page whose words are other',
      { 'locales/es/guides/mx-train.json': replace('Tren de carga', 'El tren') },
      ['mx-train'],
    ],
    [
      'pages on which a fact is other',
      { 'src/content/facts/mx-asylum.json': replace('"open"', '"paused"') },
      ['mx-asylum'],
    ],
    [
      'pages that name a contact whose number is other',
      { 'src/content/contacts/mx.json': replace('"911"', '"912"') },
      ['mx-train'],
    ],
  ])('%s', (_, changes, pages) => {
    expect(changedBy(changes)).toEqual(pages);
  });

  it.each<[string, Changes]>([
    [
      'a fact that was seen again',
      { 'src/content/facts/mx-asylum.json': replace('2026-10-05', '2026-11-01') },
    ],
    ['a translation', { 'locales/en/guides/mx-train.json': replace('Freight train', 'Train') }],
    ['an address', { 'src/content/guides/mx-train.json': replace('tren-de-carga', 'tren') }],
  ])('no page by %s', (_, changes) => {
    expect(changedBy(changes)).toEqual([]);
  });

  it('every page that nobody wrote down: whoever forgets the tool makes nothing look unchanged', () => {
    const content = contentWith({ [RELEASE]: later });
    expect(pageDays(content)).toEqual({ most: '2027-03-01', others: {} });
  });
});

describe('the written days', () => {
  it('are the same again when nothing changed', () => {
    expect(formatPageDays(contentWith({ [RELEASE]: later, [PAGE_DAYS]: () => ledger }))).toBe(ledger);
  });

  const notes = (content: Content): string[] => {
    const found: string[] = [];
    rule({ content, note: (_place, code, what) => found.push(`${code} ${what}`) });
    return found;
  };

  it('after the edition itself are refused', () => {
    expect(notes(contentWith({ [PAGE_DAYS]: () => ledger }))).toEqual([]);
    const content = contentWith({ [PAGE_DAYS]: () => ledger.replace(before, '2027-03-01') });
    expect(notes(content)).toEqual([expect.stringContaining('2027-03-01", which is after')]);
  });

  it('are never of two pages with one code', () => {
    const [first, second] = ['page-49', 'page-2050'] as const;
    expect(pageLetters(first)).toBe(pageLetters(second));
    const content = contentWith({});
    const [page] = content.pages.values();
    if (!page) throw new Error('The small project has no page');
    const pages = new Map([first, second].map((id) => [id, { ...page, value: { ...page.value, id } }]));
    expect(notes({ ...content, pages })).toEqual([
      `D1 the id "${second}", whose check code is that of "${first}"`,
    ]);
  });
});
