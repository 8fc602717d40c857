import { expect, it, vi } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import type { Pack } from '../../src/model/pack.ts';
import { pageHeaders } from '../../src/view/security.ts';
import { site } from './built.ts';
import { firstTitle, publish, smallPack } from './editions.ts';
import { host, start, useWorkerWorld } from './worker-world.ts';

/* A20: an answer that begins before its page is made ends with that page, or with what stands in for it. */
useWorkerWorld();
vi.mock('workbox-precaching', () => ({ matchPrecache: async () => undefined }));

const ORIGIN = 'https://vereda.example';
const pack = smallPack();
const [id = ''] = Object.keys(pack.pages);
const PATH = pathOf(pack, { kind: 'page', id });
const BUILT_IN = '<!DOCTYPE html><main>built in</main>';

async function phoneWith(...packs: Pack[]): Promise<void> {
  for (const one of packs) {
    host.serve(await publish([one], { seq: one.seq }));
    const worker = await start();
    await worker.lookForNews();
    await worker.get();
  }
  await start();
  host.answer = (path) => (path === '/no-content.html' ? new TextEncoder().encode(BUILT_IN) : undefined);
}

async function open(address: string): Promise<Response> {
  const { answerNavigation } = await import('../../sw/pages.ts');
  return answerNavigation(new Request(ORIGIN + address));
}

/** Holds up the check that every stored pack goes through, as a slow phone does. */
function holdUp(): () => void {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (...given) => {
    await gate;
    return digest(...given);
  });
  return release;
}

/** Whether nothing has come after a while. */
const waits = (answer: Promise<Response>): Promise<boolean> =>
  Promise.race([answer.then(() => false), new Promise<boolean>((resolve) => setTimeout(resolve, 200, true))]);

/** The stored pack of this number loses its first letter. */
async function spoil(seq: number): Promise<void> {
  const { changeDatabase } = await import('../../src/store/open.ts');
  await changeDatabase(async (db) => {
    for (const stored of await db.getAll('packs'))
      if (stored.seq === seq) await db.put('packs', { ...stored, bytes: stored.bytes.slice(1) });
  });
}

it('A20 begins while the guide is still being checked, with the headers of the page', async () => {
  await phoneWith(pack);
  const release = holdUp();
  const answer = await open(PATH);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toEqual(Object.fromEntries(new Headers(pageHeaders(site))));
  release();
  expect(await answer.text()).toContain(firstTitle(pack));
});

it.each([
  ['no page', '/es/no-hay/', 404],
  ['a question', `${PATH}?con=en`, 200],
  ['the search', pathOf(pack, { kind: 'search' }), 200],
  ['the check of a message', pathOf(pack, { kind: 'verify' }), 200],
])('A20 %s waits for the guide', async (_, address, status) => {
  await phoneWith(pack);
  const release = holdUp();
  const answer = open(address);
  expect(await waits(answer)).toBe(true);
  release();
  expect((await answer).status).toBe(status);
});

it('A20 pages that may play recordings wait: their policy says so', async () => {
  await phoneWith({ ...pack, audio: { sha256: '0', pages: [] } });
  const release = holdUp();
  const answer = open(PATH);
  expect(await waits(answer)).toBe(true);
  release();
  expect((await answer).headers.get('Content-Security-Policy')).toContain('media-src blob:');
});

it('A20 a browser that cannot make a stream waits, and gets its page', async () => {
  await phoneWith(pack);
  const { ReadableStream } = globalThis;
  vi.stubGlobal('ReadableStream', undefined);
  const release = holdUp();
  const answer = open(PATH);
  expect(await waits(answer)).toBe(true);
  // Node makes every answer with it.
  vi.stubGlobal('ReadableStream', ReadableStream);
  release();
  expect(await (await answer).text()).toContain(firstTitle(pack));
});

it('A20 a guide that has rotted: the page of the host, and where that leads elsewhere the built-in one', async () => {
  await phoneWith(pack);
  await spoil(pack.seq);
  host.answer = (path) => (path === PATH ? new TextEncoder().encode('from the host') : undefined);
  expect(await (await open(PATH)).text()).toBe('from the host');
  // What was damaged is gone, and with it what the answer could begin with.
  await phoneWith(pack);
  await spoil(pack.seq);
  const elsewhere = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
  const shell = host.answer;
  host.answer = (path) => (path === PATH ? elsewhere : shell(path));
  expect(await (await open(PATH)).text()).toBe(BUILT_IN);
});

it('A20 a guide that has rotted, and an earlier one in its place that lacks the page', async () => {
  const { [id]: gone, ...pages } = pack.pages;
  expect(gone).toBeDefined();
  await phoneWith({ ...pack, pages }, { ...pack, seq: 8 });
  await spoil(8);
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
  const begun = await open(PATH);
  expect(begun.status).toBe(200);
  expect(await begun.text()).toContain('data-testid="not-found"');
  // From now on nothing is promised: the earlier guide came back without a list.
  await start();
  expect((await open(PATH)).status).toBe(404);
});
