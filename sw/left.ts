import type { Pack } from '../src/model/pack.ts';
import { pathOf } from '../src/model/route.ts';

declare const self: ServiceWorkerGlobalScope;

/** Addresses of the empty page in every language. */
const exitsOf = (pack: Pack): string[] =>
  pack.languages.map(({ code }) => pathOf(pack, { kind: 'exit' }, code));

/** Whether Back, Forward or the list behind them asks for a page. Not every browser tells. */
export const isWayBack = (request: Request): boolean =>
  (request as { isHistoryNavigation?: boolean }).isHistoryNavigation === true;

/**
 * From the empty page after "Salir" no way leads back: the empty page again, while it stands in a window in front.
 * Needs no memory of its own, so a worker that was stopped meanwhile answers the same. Null for every other visit.
 */
export async function emptyPage(request: Request, pack: Pack | null): Promise<Response | null> {
  if (!pack || !isWayBack(request)) return null;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const inFront = windows
    .filter((window) => window.visibilityState === 'visible')
    .map(({ url }) => new URL(url).pathname);
  const exit = exitsOf(pack).find((path) => inFront.includes(path));
  return exit && exit !== new URL(request.url).pathname ? Response.redirect(exit) : null;
}
