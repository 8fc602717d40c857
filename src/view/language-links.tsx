import type { VNode } from 'preact';
import type { Pack } from '../model/pack.ts';
import { pathOf, type Route } from '../model/route.ts';

interface Props {
  pack: Pack;
  target: Route;
  /** The place on the page, with its number sign. */
  at?: string;
}

/** One page in every language, as items of a list, each language by its own name: one word, one direction. */
export function LanguageLinks({ pack, target, at = '' }: Props): VNode {
  return (
    <>
      {pack.languages.map(({ code, name }) => (
        <li>
          <a
            href={pathOf(pack, target, code) + at}
            lang={code}
            aria-current={code === pack.lang ? 'true' : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </>
  );
}
