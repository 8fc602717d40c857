/**
 * A day as sources give it: `2026-03-12`, `2026-03`, `2026`, or `undated` where the page shows no date.
 * Plain strings, never `Date`: a calendar day has no time zone, and the phone's clock must not move it.
 */
export type Day = string;

export const UNDATED = 'undated';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MS_PER_DAY = 86_400_000;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True for a real calendar day of any precision; `2026-02-30` and `31/12/26` are none. `undated` is not a day. */
export function isDay(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The first full day a partial date can mean: `2026-03` gives `2026-03-01`. Softening errs to the earlier side. */
export function earliest(day: Day): Day {
  return `${day}-01-01`.slice(0, 4) + (day.slice(4, 7) || '-01') + (day.slice(7, 10) || '-01');
}

/** `day` plus a number of days, as a full day. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${earliest(day)}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The later of two full days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b);
