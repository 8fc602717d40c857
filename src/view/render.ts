import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Moment } from '../model/moment.ts';
import type { Pack } from '../model/pack.ts';
import type { Route } from '../model/route.ts';
import type { Site } from '../model/site.ts';
import { bodyOf as bodyIn, compose, composeShort } from './compose.tsx';
import { createView } from './context.ts';

export { isOften } from './compose.tsx';
export { renderOneFile } from './one-file.tsx';
export { renderPatterns } from './patterns/render-patterns.tsx';
export { renderPreview } from './preview.tsx';

/**
 * Puts the page's script behind the first part of what the page says. It runs when all is parsed, wherever it stands;
 * but a parser that meets a script lets the browser paint what it has, so that a slow phone shows the first words before
 * it lays out the rest. In the head the same pause would paint an empty page.
 */
function withScript(html: string, { script }: Site): string {
  const end = html.indexOf('</main>');
  const part = html.indexOf('</section>');
  const at = part < 0 || part > end ? end : part + '</section>'.length;
  return `${html.slice(0, at)}<script type="module" src="${script}"></script>${html.slice(at)}`;
}

/**
 * The one door to a page: the same pack, route, site and moment give the same HTML at build time, in the worker and
 * in the tests. Pure: reads no clock, no storage, no network.
 *
 * `beside` is the pack of a second language: each block of the page is shown in it too, beneath its own, for a helper
 * and a reader together. An address asks for it with `besideAt`; a pack of another edition may be used, what it lacks
 * is left out.
 */
export function renderPage(pack: Pack, route: Route, site: Site, moment: Moment, beside?: Pack): string {
  const second = beside && beside.lang !== pack.lang ? beside : undefined;
  const html = renderToString(compose(createView(pack, route, site, moment, second)));
  return `<!DOCTYPE html>${withScript(html, site)}`;
}

/** What a host has at the short address of a page: see `shortPathOf`. A worker leads on by itself. */
export const renderShort = (pack: Pack, id: string, site: Site, moment: Moment): string =>
  `<!DOCTYPE html>${renderToString(composeShort(createView(pack, { kind: 'page', id }, site, moment)))}`;

/**
 * What a page says, as the elements that `renderPage` writes: for who shows it alive inside another page, where our
 * policy lets no text be parsed as HTML.
 */
export const bodyOf = (pack: Pack, route: Route, site: Site, moment: Moment): ComponentChildren =>
  bodyIn(createView(pack, route, site, moment));
