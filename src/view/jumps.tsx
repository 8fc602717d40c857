import type { VNode } from 'preact';
import type { View } from './context.ts';

/** A heading further down the page. */
interface Part {
  id: string;
  title: string;
  /** Marks of its language, where that is not the one around it. */
  marks?: { lang?: string; dir?: 'ltr' | 'rtl' };
}

/** The way to the parts of a long page, where there are several. */
export function Jumps({ view, parts }: { view: View; parts: Part[] }): VNode | null {
  if (parts.length < 2) return null;
  return (
    <nav class="jumps" aria-label={view.t('page.jump')}>
      {parts.map(({ id, title, marks }) => (
        <a href={`#${id}`} {...marks}>
          {title}
        </a>
      ))}
    </nav>
  );
}
