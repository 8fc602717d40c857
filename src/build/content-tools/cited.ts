import type { Pack } from '../../model/pack.ts';
import { pathOf } from '../../model/route.ts';
import type { Content } from '../content.ts';
import type { DossierEntry } from '../dossier.ts';

/** A source as the data names it. A copy of somebody else's page keeps its title and loses its address. */
export interface CitedSource {
  title: string;
  publisher: string;
  url?: string;
}

/** Where a reader finds the entry. */
export interface CitedPage {
  lang: string;
  path: string;
}

/** Words by language code. */
export type InLanguages = Record<string, string>;

export const citedSources = (content: Content, ids: Iterable<string>): CitedSource[] =>
  [...new Set(ids)].flatMap((id) => {
    const source = content.sources.get(id)?.value;
    if (!source) return [];
    const { title, publisher, url, mirror } = source;
    return [url && !mirror ? { title, publisher, url } : { title, publisher }];
  });

export const citedPages = (packs: Pack[], { pages }: DossierEntry): CitedPage[] =>
  pages.flatMap(({ id }) =>
    packs
      .filter((pack) => !pack.pages[id]?.lang)
      .map((pack) => ({ lang: pack.lang, path: pathOf(pack, { kind: 'page', id }) })),
  );

/** Words of the languages that have them; a page that one borrows from another is not in it. */
export const inLanguages = (packs: Pack[], wordsIn: (pack: Pack) => string | undefined): InLanguages =>
  Object.fromEntries(
    packs.flatMap((pack) => {
      const words = wordsIn(pack);
      return words === undefined ? [] : [[pack.lang, words]];
    }),
  );

export function ownTitle({ pages }: Pack, id: string): string | undefined {
  const page = pages[id];
  return page?.lang ? undefined : page?.title;
}
