import type { VNode } from 'preact';
import type { View } from './context.ts';

/** A heading further down the page. */
interface Part {
  id: string;
  title: string;
}

/** The way to the parts of a long page, where there are several. */
export function Jumps({ view, parts }: { view: View; parts: Part[] }): VNode | null {
  if (parts.length < 2) return null;
  return (
    <nav class="jumps" aria-label={view.t('page.jump')}>
      {parts.map(({ id, title }) => (
        <a href={`#${id}`}>{title}</a>
      ))}
    </nav>
  );
}
