import { matchPrecache } from 'workbox-precaching';
import site from 'virtual:site';
import { dayOf, now } from '../src/model/clock.ts';
import { addDays } from '../src/model/day.ts';
import { effectiveToday } from '../src/model/freshness.ts';
import type { ContentState } from '../src/model/moment.ts';
import type { Pack } from '../src/model/pack.ts';
import { languageAt, routeAt, type Route } from '../src/model/route.ts';
import { lastCheck } from '../src/store/checks.ts';
import { installedLanguages } from '../src/store/packs.ts';
import { renderPage } from '../src/view/render.ts';
import { pageHeaders } from '../src/view/security.ts';
import { currentPack } from './packs.ts';

const FALLBACK_PAGE = '/no-content.html';
/** A guide that could not be checked for this long says so. */
const UNCHECKED_AFTER_DAYS = 30;

async function contentState(today: string): Promise<ContentState> {
  const check = await lastCheck();
  return check && today <= addDays(check.checkedAt.slice(0, 10), UNCHECKED_AFTER_DAYS)
    ? 'current'
    : 'unchecked';
}

async function pageFrom(pack: Pack, route: Route, status: number): Promise<Response> {
  const today = effectiveToday(dayOf(now()), pack.issued);
  const html = renderPage(pack, route, site, { today, state: await contentState(today) });
  return new Response(html, { status, headers: pageHeaders(site) });
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
  return new Response(await page.text(), { headers: pageHeaders(site) });
}

/** A navigation that no installed pack can answer: the network, then "not found", then the built-in page. */
async function fromNetwork(request: Request, pack: Pack | null): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    return pack ? pageFrom(pack, { kind: 'not-found' }, 404) : lastResort(error);
  }
}

/**
 * Answers a navigation with a page rendered from the installed pack. Whatever fails here falls back to the network:
 * a reader must never meet a blank page because of storage or of us.
 */
export async function answerNavigation(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  let pack: Pack | null = null;
  try {
    pack = await packFor(pathname);
    const route = pack && routeAt(pack, pathname);
    if (pack && route) return await pageFrom(pack, route, 200);
  } catch (error) {
    console.error('The page could not be rendered from the installed guide:', error);
  }
  return fromNetwork(request, pack);
}
