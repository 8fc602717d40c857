import type { Source } from './fact.ts';

/**
 * The list of sources is too long for one page on a slow line: it is cut by the publisher's first letter. The ranges
 * are fixed, because they are part of addresses; each page of them must stay within the budget of a page.
 */
export const SOURCE_RANGES = ['a-c', 'd-e', 'f-i', 'j-l', 'm-n', 'o-r', 's-z'] as const;
export type SourceRange = (typeof SOURCE_RANGES)[number];

/** First and last letter of a range, for headings. */
export const lettersOf = (range: SourceRange): [string, string] => {
  const [from = '', to = from] = range.toUpperCase().split('-');
  return [from, to];
};

/** The publisher's first letter without its accent; names that begin with a figure stand before A. */
export const initialOf = ({ publisher }: Source): string =>
  /[a-z0-9]/i.exec(publisher.normalize('NFD'))?.[0].toUpperCase() ?? '';

/** The range a source stands in: the last one that does not begin behind its letter. */
export function rangeOf(source: Source): SourceRange {
  const initial = initialOf(source);
  const behind = SOURCE_RANGES.findIndex((range) => lettersOf(range)[0] > initial);
  return SOURCE_RANGES[(behind < 0 ? SOURCE_RANGES.length : Math.max(1, behind)) - 1] ?? SOURCE_RANGES[0];
}
