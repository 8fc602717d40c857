import { matchPrecache } from 'workbox-precaching';
import { site as built } from 'virtual:site';
import type { Site } from '../src/model/site.ts';
import { jobs } from './second.ts';

/** The page built into the app: for a reader without a guide, and the one place where the worker keeps the styles. */
const FALLBACK_PAGE = '/no-content.html';

/** A cache that rotted on the phone may never answer, and a dead line neither; words come before looks. */
const PATIENCE_MS = 1000;

let shell: Promise<string> | undefined;

/** From the host where the phone has lost it; kept for the life of the worker only, because reading fills no cache. */
async function readShell(): Promise<string> {
  const page = (await matchPrecache(FALLBACK_PAGE)) ?? (await fetch(FALLBACK_PAGE, { redirect: 'error' }));
  return page.ok ? page.text() : '';
}

/** The built-in page as text, read once for each life of the worker; empty where it is gone or does not come. */
function shellPage(): Promise<string> {
  shell ??= readShell().catch((error: unknown) => {
    console.error('The page built into the app could not be read:', error);
    shell = undefined;
    return '';
  });
  const late = new Promise<string>((resolve) => setTimeout(resolve, PATIENCE_MS, ''));
  return Promise.race([shell, late]);
}

/**
 * What the pages of this version were made with. The style sheets come from the built-in page: inside the worker's file
 * they would be downloaded twice. Where that page is gone, the text comes plain; from a host that sends another page the
 * styles do not match the policy, and the text comes plain too.
 */
export async function site(): Promise<Site> {
  const sheets = (await shellPage()).match(/<style>[^]*?(?=<\/style>)/g) ?? [];
  const [css = '', extra = ''] = sheets.map((sheet) => sheet.slice('<style>'.length));
  const { extra: named, ...rest } = built;
  return { ...rest, css, ...(named ? { extra: { ...named, css: extra } } : {}) };
}

/** The page of last resort: whom to call, from the worker's own script where the phone has lost everything else. */
export const builtInPage = async (): Promise<string> => (await shellPage()) || (await jobs()).lastWords;

/** Emergency numbers for a page that came without the shell; a page without them is better than none. */
export async function emergencyNumbers(): Promise<string> {
  try {
    return /<dl[^]*<\/dl>/.exec((await jobs()).lastWords)?.[0] ?? '';
  } catch (error) {
    console.error('The numbers could not be read:', error);
    return '';
  }
}
