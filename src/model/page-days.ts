import type { Day } from './day.ts';
import type { Pack } from './pack.ts';

/** When each page last changed. Most share one day, so only the others are named: the pack is paid for in bytes. */
export interface PageDays {
  most: Day;
  others: Record<string, Day>;
}

/** The day a page last changed, as far as the pack knows; an older pack only knows its own day. */
export const dayOfPage = ({ days, issued }: Pick<Pack, 'days' | 'issued'>, id: string): Day =>
  days ? (days.others[id] ?? days.most) : issued;
