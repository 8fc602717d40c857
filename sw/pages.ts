import type { Pack } from '../src/model/pack.ts';
import { besideAt, CODE } from '../src/model/query.ts';
import { languageAt, pathOf, type Route } from '../src/model/route.ts';
import { routeAt } from '../src/model/routes.ts';
import { MAX_QUERY } from '../src/model/search.ts';
import { isOften, renderPage } from '../src/view/render.ts';
import { allowedFor, pageHeaders } from '../src/view/security.ts';
import { begin, mayBegin } from './early.ts';
import { erases, eraseHere } from './erase.ts';
import { currentPack, readersPack } from './guide.ts';
import { emptyPage, isWayBack } from './left.ts';
import { jobs } from './second.ts';
import { builtInPage, emergencyNumbers, site } from './site.ts';
import { momentFor, readAhead } from './state.ts';

/** A line that does not even begin to answer by then is dead, however connected the phone believes it is. */
const SILENCE_MS = 12_000;

/** The phone has dropped the app's own files, and the rest may follow: whom to call comes on every page. */
async function withNumbers(html: string): Promise<string> {
  return html.includes('data-testid="emergency"')
    ? html
    : html.replace('</main>', `${await emergencyNumbers()}</main>`);
}

/** The guide of the second language that an address asks for; the page goes without where it is not on this phone. */
async function besideOf(pack: Pack, search: string): Promise<Pack | undefined> {
  const lang = besideAt(search);
  if (!lang || lang === pack.lang) return undefined;
  try {
    return (await currentPack(lang)) ?? undefined;
  } catch (error) {
    console.error('The second language could not be read:', error);
    return undefined;
  }
}

async function pageFrom(pack: Pack, route: Route, status: number, search: string): Promise<Response> {
  const more = isOften(route.kind) ? null : jobs();
  const [app, moment] = await Promise.all([site(), momentFor(pack, route), more]);
  const html = renderPage(pack, route, app, moment, await besideOf(pack, search));
  const headers = pageHeaders(app, allowedFor(pack, route));
  return new Response(app.css ? html : await withNumbers(html), { status, headers });
}

/** What was asked on the page of the search or of the check; any other route as it is. */
async function answered(pack: Pack, route: Route, query: URLSearchParams): Promise<Route> {
  if (route.kind === 'search') {
    const { ask } = await jobs();
    return { kind: 'search', asked: ask(pack, query.get('q') ?? '') };
  }
  if (route.kind === 'verify') return { kind: 'verify', typed: (query.get(CODE) ?? '').slice(0, MAX_QUERY) };
  return route;
}

/** Where a short address leads, so that a page always stands at its own; null for any other. */
function longAddress(pack: Pack, route: Route, pathname: string): string | null {
  return route.kind === 'page' && pathname.startsWith(`/${pack.lang}/x/`) ? pathOf(pack, route) : null;
}

/** The page from the installed guide of its language; null where there is none, or no such page in it. */
async function knownPage({ pathname, search, searchParams }: URL): Promise<Response | null> {
  void readAhead();
  const pack = await (pathname === '/' ? readersPack() : currentPack(languageAt(pathname)));
  const route = pack && routeAt(pack, pathname);
  if (!pack || !route) return null;
  const long = longAddress(pack, route, pathname);
  if (long) return Response.redirect(long);
  return pageFrom(pack, await answered(pack, route, searchParams), 200, search);
}

/**
 * "Not found" in the words of the guide that is here. Null for an address in a published language that is not on this
 * phone: that page may well exist.
 */
async function notFound({ pathname, search }: URL): Promise<Response | null> {
  const code = languageAt(pathname);
  const pack = (await currentPack(code)) ?? (await readersPack());
  const elsewhere = pack?.lang !== code && pack?.languages.some((language) => language.code === code);
  return pack && !elsewhere ? pageFrom(pack, { kind: 'not-found' }, 404, search) : null;
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
async function fromNetwork(request: Request, { pathname, search }: URL): Promise<Response | null> {
  const silence = new Promise<null>((resolve) => setTimeout(resolve, SILENCE_MS, null));
  const answer = search ? fetch(pathname, { redirect: 'manual' }) : fetch(request);
  try {
    return await Promise.race([answer, silence]);
  } catch (error) {
    console.error('The host could not be reached:', error);
    return null;
  }
}

/**
 * The page of the address that erases, after it has. The host's answer is asked for too: with it the browser itself
 * erases what no page reaches.
 */
async function erased(request: Request): Promise<Response> {
  const address = new URL(request.url);
  const own = await quietly(knownPage(address));
  await eraseHere();
  return (await fromNetwork(request, address)) ?? own ?? new Response(await builtInPage());
}

/** The first of these that there is. Rejects where the phone has lost even the last of them. */
const wholeAnswer = async (request: Request, address: URL): Promise<Response> =>
  (await quietly(knownPage(address))) ??
  (await fromNetwork(request, address)) ??
  (await quietly(notFound(address))) ??
  new Response(await builtInPage(), { headers: pageHeaders(await site()) });

/**
 * Answers a navigation: the installed guide, then the network (an address may be newer than the guide), then "not
 * found" from the guide, then the page built into the app. A fault of storage or of ours falls through to the next:
 * a reader must never meet a blank page. The answer begins as soon as it is known that there is a page.
 */
export async function answerNavigation(request: Request): Promise<Response> {
  const address = new URL(request.url);
  if (isWayBack(request)) {
    const empty = await quietly(readersPack().then((pack) => emptyPage(request, pack)));
    if (empty) return empty;
  }
  if (await erases(request)) return erased(request);
  const whole = wholeAnswer(request, address);
  return (await Promise.race([mayBegin(address), whole.then(() => false)])) ? begin(whole) : whole;
}
