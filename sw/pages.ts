import { matchPrecache } from 'workbox-precaching';
import type { Pack } from '../src/model/pack.ts';
import { languageAt, routeAt, type Route } from '../src/model/route.ts';
import { installedLanguages } from '../src/store/packs.ts';
import { renderPage } from '../src/view/render.ts';
import { pageHeaders } from '../src/view/security.ts';
import { currentPack } from './guide.ts';
import { FALLBACK_PAGE, site } from './site.ts';
import { momentFor } from './state.ts';

async function pageFrom(pack: Pack, route: Route, status: number): Promise<Response> {
  const [app, moment] = await Promise.all([site(), momentFor(pack, route)]);
  return new Response(renderPage(pack, route, app, moment), { status, headers: pageHeaders(app) });
}

/** The pack an address is read from: its own language's, or for the choice of language any that is here. */
async function packFor(pathname: string): Promise<Pack | null> {
  if (pathname !== '/') return currentPack(languageAt(pathname));
  const [first] = await installedLanguages();
  return first ? currentPack(first) : null;
}

/** The built-in page of last resort, or the network's own error when even that is gone. */
async function lastResort(error: unknown): Promise<Response> {
  const page = await matchPrecache(FALLBACK_PAGE);
  if (!page) throw error;
  return new Response(await page.text(), { headers: pageHeaders(await site()) });
}

/** The page from the installed pack; "not found" in the reader's language where the guide has no such address. */
async function fromPack(pathname: string, onlyKnown: boolean): Promise<Response | null> {
  const pack = await packFor(pathname);
  const route = pack && routeAt(pack, pathname);
  if (!pack || (!route && onlyKnown)) return null;
  return route ? pageFrom(pack, route, 200) : pageFrom(pack, { kind: 'not-found' }, 404);
}

async function quietly(page: Promise<Response | null>): Promise<Response | null> {
  try {
    return await page;
  } catch (error) {
    console.error('The page could not be rendered from the installed guide:', error);
    return null;
  }
}

/**
 * Answers a navigation: the installed guide, then the network (an address may be newer than the guide), then "not
 * found" from the guide, then the page built into the app. A fault of storage or of ours falls through to the next:
 * a reader must never meet a blank page.
 */
export async function answerNavigation(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const known = await quietly(fromPack(pathname, true));
  if (known) return known;
  try {
    return await fetch(request);
  } catch (error) {
    return (await quietly(fromPack(pathname, false))) ?? lastResort(error);
  }
}
