import type { Moment } from '../model/moment.ts';
import type { Pack } from '../model/pack.ts';
import { pathOf, shortPathOf, type Route } from '../model/route.ts';
import { routesOf } from '../model/routes.ts';
import type { Site } from '../model/site.ts';
import { renderPage, renderShort } from '../view/render.ts';

/** A file of the static site: path from the root of `dist`, and its text. */
export interface StaticPage {
  file: string;
  html: string;
}

const fileOf = (path: string): string => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1));

/** Freshness in a static file is judged on the day of publication; the phone judges again when it shows the page. */
export const momentOf = (pack: Pack, withdrawn: string[] = []): Moment => ({
  today: pack.issued,
  state: 'current',
  withdrawn,
});

/** Every page of one language, and what leads to it from its short address. */
export function prerender(pack: Pack, site: Site, withdrawn: string[]): StaticPage[] {
  const routes: Route[] = [...routesOf(pack), { kind: 'not-found' }, { kind: 'erase' }];
  const moment = momentOf(pack, withdrawn);
  return [
    ...routes.map((route) => ({
      file: fileOf(pathOf(pack, route)),
      html: renderPage(pack, route, site, moment),
    })),
    ...Object.keys(pack.pages).map((id) => ({
      file: fileOf(shortPathOf(id, pack.lang)),
      html: renderShort(pack, id, site, moment),
    })),
  ];
}

/** Pages that belong to no language: the choice of language, and the page built into the app. */
export function prerenderShared(source: Pack, site: Site): StaticPage[] {
  const kinds = [
    ['index.html', 'languages'],
    ['404.html', 'not-found'],
    ['no-content.html', 'no-content'],
    ['poster/index.html', 'poster'],
  ] as const;
  return kinds.map(([file, kind]) => {
    const moment: Moment = kind === 'no-content' ? { ...momentOf(source), state: 'none' } : momentOf(source);
    return { file, html: renderPage(source, { kind }, site, moment) };
  });
}
