import type { VNode } from 'preact';
import { hasRoute } from '../model/route.ts';
import { Beneath } from './beneath.tsx';
import type { View } from './context.ts';

/** The way to the search; nothing where the pack is from before there was one. */
export function SearchLink({ view }: { view: View }): VNode | null {
  return hasRoute(view.pack, { kind: 'search' }) ? (
    <p class="jumps">
      <a href={view.to({ kind: 'search' })}>
        {view.t('search.link')}
        <Beneath
          view={view}
          of={(other) => (hasRoute(other.pack, { kind: 'search' }) ? other.t('search.link') : null)}
        />
      </a>
    </p>
  ) : null;
}
