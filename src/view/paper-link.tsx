import type { VNode } from 'preact';
import type { Route } from '../model/route.ts';
import type { View } from './context.ts';

/** The way to the numbers that can be copied by hand. */
export function PaperLink({ view, route }: { view: View; route: Route }): VNode {
  return (
    <p class="jumps">
      <a href={view.to(route)}>{view.t('paper.link')}</a>
    </p>
  );
}
