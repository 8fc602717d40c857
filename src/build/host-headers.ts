import { ARCHIVE } from '../model/one-file.ts';
import { audioIndexPath, audioPath } from '../model/recording.ts';
import type { Site } from '../model/site.ts';
import { ERASE_FILE } from '../model/route.ts';
import { WORKSHOP } from '../model/workshop.ts';
import { FILE_HEADERS, filePolicy, pageHeaders, WORKER_HEADERS, type Allowed } from '../view/security.ts';

const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const FRESH = { 'Cache-Control': 'no-cache' };
const FEED = { 'Content-Type': 'application/atom+xml; charset=utf-8' };
const SHARED_PAGES = ['/', '/index.html', '/404.html', '/no-content.html', '/poster/*'];

type Headers = Record<string, string>;

const block = (path: string, headers: Headers): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

const without = (headers: Headers, unwanted: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in unwanted)));

/** At this address the browser is told to forget all it keeps of the site, also what no script reaches. */
const ERASE = { 'Clear-Site-Data': '"cache", "cookies", "storage"' };

/** A page's own headers; those of every file are given to all paths at once. */
const pageBlock = (path: string, site: Pick<Site, 'cssHash' | 'extra'>, allowed: Allowed = {}): string =>
  block(path, { ...without(pageHeaders(site, allowed), { ...FILE_HEADERS, 'Content-Type': '' }), ...FRESH });

/** The guide in one file is for keeping: a phone that would only show it has nothing to pass on. */
const archive = (file: Pick<Site, 'cssHash'>): string =>
  block(`${ARCHIVE}*`, {
    'Content-Security-Policy': `${filePolicy(file)}; frame-ancestors 'none'`,
    'Content-Disposition': 'attachment',
    ...FRESH,
  });

/**
 * The `_headers` file of static hosts, read by the server of `npm start` too. Hosts join a header that two blocks give,
 * so no two blocks that match one path share a header. What only documents and workers obey goes to those alone:
 * headers are not compressed, and on every small file they would outweigh it.
 */
export function hostHeaders(
  site: Site,
  workshop: Pick<Site, 'cssHash'>,
  file: Pick<Site, 'cssHash'>,
  published: { lang: string; audio?: boolean }[],
  feeds: string[],
): string {
  const languages = published.map(({ lang }) => lang);
  const recorded = published.filter(({ audio }) => audio).map(({ lang }) => lang);
  return [
    block('/*', FILE_HEADERS),
    ...SHARED_PAGES.map((path) => pageBlock(path, site)),
    ...published.map(({ lang, audio = false }) => pageBlock(`/${lang}/*`, site, { audio })),
    ...[WORKSHOP, `${WORKSHOP}index.html`].map((path) => pageBlock(path, workshop)),
    archive(file),
    ...languages.map((lang) => block(`/${lang}/${ERASE_FILE}`, ERASE)),
    ...feeds.map((path) => block(path, FEED)),
    block('/sw.js', { ...WORKER_HEADERS, ...FRESH }),
    ...[
      '/app.*',
      '/plain.*',
      '/icons/*',
      '/data/*',
      '/media/*',
      `${WORKSHOP}data/*`,
      '/packs/manifest.json',
      ...recorded.map(audioIndexPath),
    ].map((path) => block(path, FRESH)),
    ...[
      '/assets/*',
      `${WORKSHOP}workshop.*`,
      ...languages.map((lang) => `/packs/${lang}.*`),
      ...recorded.map((lang) => audioPath(lang, '*')),
    ].map((path) => block(path, FOREVER)),
    '',
  ].join('\n\n');
}
