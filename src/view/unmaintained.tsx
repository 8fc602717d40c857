import type { VNode } from 'preact';
import { addDays } from '../model/day.ts';
import type { View } from './context.ts';

/** After so many days without a new edition, somebody must assume that nobody makes them any more. */
export const UNMAINTAINED_AFTER_DAYS = 180;

/**
 * Says on every page that this copy is old and that nobody renews it. The line waits in the markup of fresh pages too,
 * and takes no room there: a static page on a forgotten host is shown by the page's script, which knows `data-due`.
 */
export function Unmaintained({ view }: { view: View }): VNode {
  const { pack, moment, t, day } = view;
  const due = addDays(pack.issued, UNMAINTAINED_AFTER_DAYS);
  return (
    <div data-testid="unmaintained" data-due={due} data-late={moment.today > due ? '' : undefined}>
      <p class="old late">{t('unmaintained', { date: day(pack.issued) })}</p>
    </div>
  );
}
