import type { VNode } from 'preact';
import type { View } from './context.ts';

/** The way to the sources from the page about the method. */
export function SourcesLink({ view }: { view: View }): VNode {
  return (
    <p>
      <a class="alone" href={view.to({ kind: 'sources' })}>
        {view.t('sources.title')}
      </a>
    </p>
  );
}
