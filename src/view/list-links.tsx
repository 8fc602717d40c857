import type { VNode } from 'preact';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';

/** Words, asked for with the view whose language they are to be in. */
export type Words = (view: View) => string;

interface LinkRow {
  href: string;
  text: Words;
}

export function Links({ view, rows }: { view: View; rows: LinkRow[] }): VNode {
  return (
    <ul class="rows">
      {rows.map(({ href, text }) => (
        <li>
          <a href={href}>
            <b>
              <Both view={view} of={text} />
            </b>
          </a>
        </li>
      ))}
    </ul>
  );
}

export const countryName = ({ pack }: View, code: string): string => pack.locale.countries[code] ?? code;

export function countriesWith(view: View, has: (country: string) => boolean): string[] {
  return view.pack.countries.filter(has);
}
