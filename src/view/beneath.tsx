import type { ComponentChildren, VNode } from 'preact';
import type { View } from './context.ts';

/**
 * The same words in the second language, beneath, where two are shown for a helper and a reader together; nothing
 * otherwise. `of` is asked with the view of the second language; it gives words, no blocks and no ids.
 */
export function Beneath({ view, of }: { view: View; of: (other: View) => ComponentChildren }): VNode | null {
  const { beside } = view;
  const words = beside && of(beside);
  if (!beside || !words) return null;
  const { code, dir } = beside.pack.locale;
  return (
    <span class="beside" lang={code} dir={dir}>
      {words}
    </span>
  );
}

/** Words of the page, and beneath them the same in the second language where two are shown. */
export function Both({ view, of }: { view: View; of: (one: View) => ComponentChildren }): VNode {
  return (
    <>
      {of(view)}
      <Beneath view={view} of={of} />
    </>
  );
}
