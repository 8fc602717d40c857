import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { developmentTrust } from '../../src/build/envelope.ts';
import { packFiles } from '../../src/build/packs.ts';
import { addDays } from '../../src/model/day.ts';
import { packText } from '../../src/model/pack-text.ts';
import {
  itemListPath,
  itemPath,
  signedBytes,
  type Envelope,
  type ItemList,
} from '../../src/model/manifest.ts';
import { factsOn } from '../../src/model/page-facts.ts';
import type { Pack } from '../../src/model/pack.ts';
import { pathOf } from '../../src/model/route.ts';
import { routeAt } from '../../src/model/routes.ts';
import { launchBrowser } from '../../src/build/chromium.ts';
import { DIST, readManifestFile, readPackFile } from '../browser/edition.ts';
import { serveDist, type ServedSite } from '../browser/serve-dist.ts';
import { largerPack } from './larger-pack.ts';
import { median } from './median.ts';
import { openPhone } from './phone.ts';
import { report, type Row } from './report.ts';
import { wireSize } from './wire-size.ts';

/* What keeping a guide up to date costs a phone, and what happens to that when the guide grows. */
const HELD_BACK = 6;
const ROUNDS = 7;
const WEEKS = 52;
const PAGES_A_WEEK = 5;
const KEPT_PAGES = 3;

const pack = readPackFile(DIST, 'es');
const COSTS = ['what', 'measured', 'limit'] as const;
const costs: Row<(typeof COSTS)[number]>[] = [];
const SIZES = [
  'content',
  'pages',
  'pack',
  'over the wire',
  'list of items',
  'hash',
  'read',
  'write',
  'find a page',
  'heap',
] as const;
const sizes: Row<(typeof SIZES)[number]>[] = [];

let browser: Browser;
let site: ServedSite;
let headers = 0;

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const compressed = (value: Buffer | string): number => brotliCompressSync(value).length;

function note(what: string, measured: number, show: (value: number) => string, limit = Infinity): void {
  costs.push({ what, measured: show(measured), limit: limit === Infinity ? '' : show(limit) });
  expect(measured, what).toBeLessThanOrEqual(limit);
}

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist()]);
  headers = (await wireSize(`${site.origin}/packs/manifest.json`)).head;
});

afterAll(async () => {
  report(
    'UPDATES.md',
    `# What keeping up to date costs

Made by \`npm run bench\` with the content of ${pack.issued}, processor held back ${HELD_BACK}×. Bytes are brotli with headers.`,
    COSTS,
    costs,
  );
  report(
    'GROWTH.md',
    `# When the guide grows

Made by \`npm run bench\`: the Spanish guide with one, three and ten times its pages, facts and sources; a third of the
longer words of each copy is written backwards, so that it compresses like a text of its own. Times in the page,
processor held back ${HELD_BACK}×.

The design holds to about three times today's content: one pack a language, parsed whole at a cold start of the worker.
Beyond that the pack passes half a megabyte over the wire and reading it takes longer than a page may take offline. Then
packs by region come first (the items are cut by page and country already, so the manifest would list several packs a
language), and the worker would parse the pieces of one page instead of all.`,
    SIZES,
    sizes,
  );
  await browser.close();
  await site.close();
});

/** Runs work in a page of a slow phone several times; the median of its times. */
async function onPhone<T>(work: (input: T) => Promise<number>, input: T): Promise<number> {
  const { context, page } = await openPhone(browser, HELD_BACK);
  await page.goto(`${site.origin}/es/`);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await page.evaluate(work as never, input));
  await context.close();
  return median(times);
}

/** What a parsed pack takes of the memory of a page, in bytes. */
async function heapOf(text: string): Promise<number> {
  const { context, page, cdp } = await openPhone(browser);
  await page.goto(`${site.origin}/es/`);
  const used = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await used();
  await page.evaluate((json) => {
    (window as unknown as { kept: unknown }).kept = JSON.parse(json);
  }, text);
  const bytes = (await used()) - before;
  await context.close();
  return bytes;
}

it('a check for news costs little', async () => {
  note('a check for news', (await wireSize(`${site.origin}/packs/manifest.json`)).total, kB, 3000);
});

it('a signature is verified in a moment', async () => {
  const { payloadType, payload, signatures } = JSON.parse(
    readFileSync(join(DIST, 'packs/manifest.json'), 'utf8'),
  ) as Envelope;
  const bytes = Buffer.from(signedBytes(payloadType, Buffer.from(payload, 'base64'))).toString('base64');
  const time = await onPhone(
    async ({ spki, sig, signed }) => {
      const raw = (text: string): Uint8Array<ArrayBuffer> =>
        Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      const start = performance.now();
      const curve = { name: 'ECDSA', namedCurve: 'P-256' };
      const key = await crypto.subtle.importKey('spki', raw(spki), curve, false, ['verify']);
      const right = await crypto.subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        key,
        raw(sig),
        raw(signed),
      );
      if (!right) throw new Error('the signature is not ours');
      return performance.now() - start;
    },
    { spki: developmentTrust().keys[0]?.spki ?? '', sig: signatures[0]?.sig ?? '', signed: bytes },
  );
  note('verifying the signature', time, ms);
});

/** Bytes from one edition to the next, as the worker would fetch them. */
async function bytesBetween(before: ItemList, after: Pack): Promise<{ bytes: number; list: ItemList }> {
  const { entry, files } = await packFiles(after, (bytes) => Promise.resolve(bytes.length));
  const bytesOf = (path: string): Buffer =>
    files.find((file) => file.path === path)?.bytes ?? Buffer.alloc(0);
  const listBytes = bytesOf(itemListPath('es', entry));
  const list = JSON.parse(listBytes.toString()) as ItemList;
  const items = Object.entries(list).filter(([id, [hash]]) => before[id]?.[0] !== hash);
  const sum = items.reduce(
    (total, [id, [hash]]) => total + compressed(bytesOf(itemPath('es', id, hash))) + headers,
    compressed(listBytes) + headers,
  );
  return { bytes: sum, list };
}

it('a year of weekly updates costs less than the guide itself', async () => {
  const edition = structuredClone(pack);
  const first = await bytesBetween({}, edition);
  const manifest = (await wireSize(`${site.origin}/packs/manifest.json`)).total;
  const pages = Object.values(edition.pages);
  let { list } = first;
  let year = 0;
  for (let week = 1; week <= WEEKS; week += 1) {
    edition.seq += 1;
    edition.issued = addDays(edition.issued, 7);
    for (let n = 0; n < PAGES_A_WEEK; n += 1) {
      const page = pages[(week * PAGES_A_WEEK + n) % pages.length];
      if (page) page.summary = `${page.title} ${edition.issued}`;
      for (const id of page ? factsOn(edition, page).slice(0, 2) : []) {
        const fact = edition.facts[id];
        if (fact) fact.seen = edition.issued;
      }
    }
    const next = await bytesBetween(list, edition);
    year += next.bytes + manifest;
    list = next.list;
  }
  const whole = readManifestFile(DIST).packs['es']?.transfer ?? 0;
  note(`a year of weekly updates, ${PAGES_A_WEEK} pages each`, year, kB, WEEKS * whole);
  note('the same if packs came whole', WEEKS * (whole + headers + manifest), kB);
  note('a second language', (readManifestFile(DIST).packs['en']?.transfer ?? 0) + headers, kB);
});

it.each([1, 3, 10])('%i times as much content', async (times) => {
  const larger = largerPack(pack, times);
  const text = packText(larger);
  const { files, entry } = await packFiles(larger, (bytes) => Promise.resolve(compressed(bytes)));
  const list = files.find(({ path }) => path === itemListPath('es', entry))?.bytes ?? Buffer.alloc(0);
  const inPage = (step: 'hash' | 'read' | 'write') =>
    onPhone(
      async ({ json, what }) => {
        const bytes = new TextEncoder().encode(json);
        const start = performance.now();
        if (what === 'hash') await crypto.subtle.digest('SHA-256', bytes);
        if (what === 'read') JSON.parse(new TextDecoder().decode(bytes));
        if (what === 'write')
          await new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('bench', 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore('packs');
            opening.onsuccess = () => {
              const tx = opening.result.transaction('packs', 'readwrite');
              tx.objectStore('packs').put(bytes, 'es');
              tx.oncomplete = () => resolve();
              tx.onerror = () => reject(tx.error ?? new Error('no write'));
            };
          });
        return performance.now() - start;
      },
      { json: text, what: step },
    );
  const path = pathOf(larger, { kind: 'page', id: Object.keys(larger.pages)[0] ?? '' });
  const start = performance.now();
  for (let n = 0; n < KEPT_PAGES; n += 1) routeAt(larger, path);
  const find = (performance.now() - start) / KEPT_PAGES;
  sizes.push({
    content: `${times} ×`,
    pages: String(Object.keys(larger.pages).length),
    pack: kB(text.length),
    'over the wire': kB(entry.transfer),
    'list of items': kB(compressed(list)),
    hash: ms(await inPage('hash')),
    read: ms(await inPage('read')),
    write: ms(await inPage('write')),
    'find a page': ms(find),
    heap: kB(await heapOf(text)),
  });
  expect(entry.length).toBeGreaterThan(0);
});
