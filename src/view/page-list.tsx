import type { VNode } from 'preact';
import type { Page } from '../model/page.ts';
import type { View } from './context.ts';
import { StatusWord } from './status.tsx';
import { isWithdrawn, WithdrawnWord } from './withdrawn.tsx';

/** Pages as rows wide enough for a thumb, each with its status where it has one. */
export function PageList({ view, pages }: { view: View; pages: Page[] }): VNode {
  return (
    <ul class="rows">
      {pages.map((page) => (
        <li>
          <a href={view.to({ kind: 'page', id: page.id })}>
            <b>{page.title}</b>
            {isWithdrawn(view, page.id) ? (
              <WithdrawnWord view={view} />
            ) : page.status ? (
              <StatusWord view={view} factId={page.status} />
            ) : (
              <small>{page.summary}</small>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
