import { pageLetters, readCode } from './check-code.ts';
import { addDays, type Day } from './day.ts';
import type { Moment } from './moment.ts';
import type { Pack } from './pack.ts';
import { dayOfPage } from './page-days.ts';

/** What the guide can say of a check code. */
export type Verdict =
  | { kind: 'current' | 'changed' | 'withdrawn'; id: string; sent: Day; day: Day }
  /** From an edition that this phone does not have; of a page that it may not have either. */
  | { kind: 'newer'; id: string | undefined }
  | { kind: 'foreign' };

/** A clock may be behind by so much; a code from later than that was made up. */
const CLOCK_DAYS = 366;

/** The page that four letters name. */
export const pageOfLetters = ({ pages }: Pick<Pack, 'pages'>, letters: string): string | undefined =>
  Object.keys(pages).find((id) => pageLetters(id) === letters);

/**
 * Judges what somebody typed. Errs to the safe side: "current" is only said of the very day on which the page last
 * changed, and what was taken back is said to be so whatever the day.
 */
export function verdictOn(pack: Pack, typed: string, { today, withdrawn }: Moment): Verdict {
  const code = readCode(typed);
  if (!code) return { kind: 'foreign' };
  const id = pageOfLetters(pack, code.page);
  if (id && withdrawn?.includes(id))
    return { kind: 'withdrawn', id, sent: code.day, day: dayOfPage(pack, id) };
  if (code.day > pack.issued)
    return code.day > addDays(today, CLOCK_DAYS) ? { kind: 'foreign' } : { kind: 'newer', id };
  if (!id) return { kind: 'foreign' };
  const day = dayOfPage(pack, id);
  return { kind: code.day === day ? 'current' : 'changed', id, sent: code.day, day };
}
