import { matchPrecache } from 'workbox-precaching';
import type { Pack } from '../src/model/pack.ts';
import { hasForm, languageAt, routeAt, type Route } from '../src/model/route.ts';
import { installedLanguages } from '../src/store/packs.ts';
import { renderPage } from '../src/view/render.ts';
import { pageHeaders } from '../src/view/security.ts';
import { ask } from './ask.ts';
import { currentPack } from './guide.ts';
import { FALLBACK_PAGE, site } from './site.ts';
import { momentFor } from './state.ts';

async function pageFrom(pack: Pack, route: Route, status: number): Promise<Response> {
  const [app, moment] = await Promise.all([site(), momentFor(pack, route)]);
  const headers = pageHeaders(app, { form: hasForm(route) });
  return new Response(renderPage(pack, route, app, moment), { status, headers });
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
async function fromPack({ pathname, searchParams }: URL, onlyKnown: boolean): Promise<Response | null> {
  const pack = await packFor(pathname);
  const route = pack && routeAt(pack, pathname);
  if (!pack || (!route && onlyKnown)) return null;
  if (!route) return pageFrom(pack, { kind: 'not-found' }, 404);
  if (route.kind !== 'search') return pageFrom(pack, route, 200);
  return pageFrom(pack, { kind: 'search', asked: ask(pack, searchParams.get('q') ?? '') }, 200);
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
 * The page from the network, asked for without what stands behind the question mark: a host has nothing but files, so
 * it would only learn what somebody searched for, or through which message they came.
 */
function fromNetwork(request: Request, { pathname, search }: URL): Promise<Response> {
  return search ? fetch(pathname, { redirect: 'manual' }) : fetch(request);
}

/**
 * Answers a navigation: the installed guide, then the network (an address may be newer than the guide), then "not
 * found" from the guide, then the page built into the app. A fault of storage or of ours falls through to the next:
 * a reader must never meet a blank page.
 */
export async function answerNavigation(request: Request): Promise<Response> {
  const address = new URL(request.url);
  const known = await quietly(fromPack(address, true));
  if (known) return known;
  try {
    return await fromNetwork(request, address);
  } catch (error) {
    return (await quietly(fromPack(address, false))) ?? lastResort(error);
  }
}
