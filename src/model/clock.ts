import type { Day } from './day.ts';

/** The only place that reads the clock, so that a test can move it. */
export const now = (): Date => new Date();

/** The calendar day where the phone is: near midnight in the Americas the day in Greenwich is already tomorrow. */
export function dayOf(moment: Date): Day {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
