import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { fetchShell } from '../../sw/fetch-shell.ts';
import { DIST } from '../browser/edition.ts';

/* The files of the app come all at once, and what fails on this way is Workbox's to ask for again. */
afterEach(() => vi.unstubAllGlobals());

const FILES = ['/assets/a.js', '/assets/b.js', '/assets/c.js'].map((url) => ({ url, revision: null }));

it('asks for all at once, but for those that Workbox asks the host for in any case', async () => {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return new Promise((resolve) => waiting.push(() => resolve(new Response('x'))));
  });
  const done = fetchShell([{ url: '/no-content.html', revision: 'r' }, ...FILES]);
  expect(asked).toEqual(FILES.map(({ url }) => url));
  waiting.forEach((answer) => answer());
  await done;
});

it('does not fail with a line that breaks, before an answer or in the middle of it', async () => {
  const cut = new ReadableStream({
    start(controller) {
      controller.error(new TypeError('network error'));
    },
  });
  const answers = [Promise.reject(new TypeError('Failed to fetch')), new Response(cut), new Response('x')];
  vi.stubGlobal('fetch', async () => answers.shift());
  await expect(fetchShell(FILES)).resolves.toBeUndefined();
});

it('comes, in the list of a build, behind those that Workbox asks for itself', () => {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  const revisions = [...worker.matchAll(/"revision":(null|"\w+"),"url":"/g)].map(([, revision]) => revision);
  const own = revisions.filter((revision) => revision !== 'null');
  expect(own.length).toBeGreaterThan(0);
  expect(revisions.length).toBeGreaterThan(own.length);
  expect(revisions.slice(0, own.length)).toEqual(own);
});
