import { join } from 'node:path';
import type { Entry } from '../../model/translation.ts';
import { PLURALS } from '../../text/plural.ts';
import type { Content, LocaleContent } from '../content.ts';
import {
  formatEntry,
  formatReview,
  reviewPath,
  sourceHash,
  textsOf,
  type Review,
} from '../translation-state.ts';
import { readHistory, writeHistory } from './history.ts';
import { isMeant } from './name.ts';
import { spanish, unitsOf, type KnownUnit } from './unit.ts';
import { writeWhole } from './write-whole.ts';

/** What to write down of a text; null leaves it as it is. */
export type Change = (unit: KnownUnit) => Entry | null;

/** The Spanish is right as it is translated: its hash becomes the present one. Keeps who wrote and read the text. */
export const accepted =
  (origin?: Entry['origin']): Change =>
  ({ source, target, entry, freshness }) => {
    if (target === undefined) return null;
    if (freshness === 'current' && (!origin || entry?.origin === origin)) return null;
    // A review was of the text as it was; new words of a human or a machine have none yet.
    const reviews = origin && entry?.origin !== origin ? 0 : (entry?.reviews ?? 0);
    return { source: sourceHash(source), origin: origin ?? entry?.origin ?? 'machine', reviews };
  };

/** One more person has read the text against the present Spanish. */
export const reviewed: Change = ({ source, target, entry }) =>
  target === undefined || (entry?.reviews ?? 0) >= 2
    ? null
    : {
        source: sourceHash(source),
        origin: entry?.origin ?? 'machine',
        reviews: (entry?.reviews ?? 0) + 1,
      };

/** An edit of the Spanish that changes nothing for the translation, such as a comma. */
export const minorEdit: Change = ({ source, entry, freshness }) =>
  entry && freshness === 'stale' ? { ...entry, minor: sourceHash(source) } : null;

/** Writes down a change of some texts of a language, and the Spanish they stand on. Returns how many. */
export function record(
  root: string,
  content: Content,
  locale: LocaleContent,
  what: string | undefined,
  change: Change,
): number {
  const review: Review = structuredClone(locale.review);
  let count = 0;
  for (const unit of unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories)) {
    const entry = isMeant(unit, what) ? change(unit) : null;
    if (!entry) continue;
    (review[unit.file] ??= {})[unit.key] = formatEntry(entry);
    count += 1;
  }
  locale.review = review;
  writeWhole(join(root, reviewPath(locale.code)), formatReview(review));
  const today = Object.values(textsOf(spanish(content))).flatMap(Object.values) as string[];
  const reviews = [...content.locales.values()].map((one) => one.review);
  writeHistory(root, readHistory(root), today, reviews);
  return count;
}
