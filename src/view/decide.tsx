import type { VNode } from 'preact';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';

/** Whose decision it is: said wherever a danger is. */
export const Decide = ({ view }: { view: View }): VNode => (
  <p class="decide">
    <Both view={view} of={(one) => one.t('page.decide')} />
  </p>
);
