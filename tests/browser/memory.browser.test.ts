import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchProfile } from '../../src/build/chromium.ts';
import { DIST, readPackFile } from './edition.ts';
import { kindsOfPages } from './page-kinds.ts';
import { connect } from './protocol.ts';
import { waitForGuide } from './reader.ts';
import { serveDist, type ServedSite } from './serve-dist.ts';

/* A weak phone keeps one browser open for days: neither the pages nor the worker may hold on to what was read. */
const ROUND = 10;
const NAVIGATIONS = 50;
const GROWTH = 1.1;
const paths = kindsOfPages(readPackFile(DIST, 'es'))
  .filter(({ name }) => !['languages', 'not-found', 'no-content'].includes(name))
  .slice(-ROUND)
  .map(({ path }) => path);

let profile: string;
let context: BrowserContext;
let site: ServedSite;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'vereda-memory-'));
  site = await serveDist();
  // A second way in: the worker's memory can only be asked for through its own socket.
  context = await launchProfile(profile, { args: ['--remote-debugging-port=0'] });
});
afterAll(async () => {
  await context.close();
  await site.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

interface Target {
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

/** Bytes of JavaScript that the page and the worker still hold once all waste is gone. */
async function held(): Promise<{ page: number; worker: number }> {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
  const heapOf = async (type: string): Promise<number> => {
    const target = targets.find((one) => one.type === type && one.url.startsWith(site.origin));
    if (!target) throw new Error(`No ${type} among ${targets.map(({ url }) => url).join()}`);
    const protocol = await connect(target.webSocketDebuggerUrl);
    await protocol.ask('HeapProfiler.enable');
    await protocol.ask('HeapProfiler.collectGarbage');
    const { usedSize } = await protocol.ask<{ usedSize: number }>('Runtime.getHeapUsage');
    protocol.close();
    return usedSize;
  };
  return { page: await heapOf('page'), worker: await heapOf('service_worker') };
}

it('holds no more after fifty pages than after ten', async () => {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${site.origin}/es/`);
  await waitForGuide(page);
  await site.close();
  const after = new Map<number, Awaited<ReturnType<typeof held>>>();
  for (let visits = 1; visits <= NAVIGATIONS; visits++) {
    await page.goto(site.origin + paths[visits % ROUND]);
    if (visits === ROUND || visits === NAVIGATIONS) after.set(visits, await held());
  }
  const [early, late] = [after.get(ROUND), after.get(NAVIGATIONS)];
  console.log('Bytes held after 10 and after 50 pages:', early, late);
  expect((late?.page ?? NaN) / (early?.page ?? NaN)).toBeLessThan(GROWTH);
  expect((late?.worker ?? NaN) / (early?.worker ?? NaN)).toBeLessThan(GROWTH);
});
