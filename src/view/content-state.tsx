import type { VNode } from 'preact';
import type { ContentState } from '../model/moment.ts';
import type { View } from './context.ts';

/** States that need words; the built-in page of "none" speaks for itself. */
export const SAID_STATES: readonly ContentState[] = [
  'unchecked',
  'stale',
  'refused',
  'rolledback',
  'nospace',
  'memory',
];

/** What is not as it should be with the stored guide: said on every page, never a reason to hide it. */
export function ContentStateNote({ view }: { view: View }): VNode | null {
  const { moment, t, day, pack } = view;
  if (!SAID_STATES.includes(moment.state)) return null;
  return (
    <p class="old" role="status" data-testid="content-state">
      {t(`state.${moment.state}`, { date: day(pack.issued) })}
    </p>
  );
}
