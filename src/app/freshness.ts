import { dayOf, now } from '../model/clock.ts';
import { effectiveToday } from '../model/freshness.ts';
import { notice, words } from './notices.ts';

/**
 * Softens every claim whose date has passed since this page was made. Both wordings are in the markup; the attribute
 * chooses. An empty due date means a source without a date: always overdue, and marked so by the renderer already.
 */
export function softenOverdue(): void {
  const { issued = '' } = document.documentElement.dataset;
  const device = dayOf(now());
  if (device < issued) notice('clock', words('clock').replace('{date}', issued));
  const today = effectiveToday(device, issued);
  document.querySelectorAll<HTMLElement>('[data-due]').forEach((element) => {
    if (today > (element.dataset['due'] ?? '')) element.dataset['late'] = '';
  });
}
