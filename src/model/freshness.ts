import { addDays, earliest, isDay, later, type Day } from './day.ts';
import { SHELF_LIFE_DAYS, type FactKind, type Status } from './fact.ts';

/** What freshness needs to know of a fact or a contact. */
export interface Dated {
  kind: FactKind;
  seen: Day;
}

/** The last day on which the claim still stands as seen; null where there is no date at all, or none that is a day. */
export function checkAgainBy({ kind, seen }: Dated): Day | null {
  return isDay(seen) ? addDays(earliest(seen), SHELF_LIFE_DAYS[kind]) : null;
}

/**
 * Whether a claim must be softened to "not confirmed since …". Errs to the safe side: an undated claim is always
 * overdue, and a partial date counts from its first day.
 */
export function isOverdue(dated: Dated, today: Day): boolean {
  const due = checkAgainBy(dated);
  return due === null || today > due;
}

/** `today` is never earlier than the pack's own date: a phone with an old clock must not make old claims look new. */
export const effectiveToday = (deviceDay: Day, issued: Day): Day => later(deviceDay, issued);

/** An overdue *open*, *limited* or *paused* loses its promise; an overdue *closed* keeps its word. */
export const keepsItsWord = (status: Status): boolean => status === 'closed';
