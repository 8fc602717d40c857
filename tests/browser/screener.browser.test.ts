import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { placesOf, type Place } from '../../src/model/screener.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { mainText, waitForGuide } from './reader.ts';

/* The questions by tapping, as a reader does: without script, with script, and from the worker with the server gone. */
const SAMPLES = 20;
const { screener } = readPackFile(DIST, 'es');
const FIRST = '/es/preguntas/';

const host = useHost();

/** The answers that lead to a place; among several the first. */
function answersFor(place: Place): string[] {
  if (!place.parent) return [];
  const answers = screener.nodes[place.parent.to]?.answers ?? {};
  const answer = Object.keys(answers).find((id) => answers[id] === place.to) ?? '';
  return [...answersFor(place.parent), answer];
}

const ends = placesOf(screener).filter(({ to }) => screener.outcomes[to]);
/** Spread over the whole graph, the same on every run. */
const sampled = Array.from(
  { length: SAMPLES },
  (_, index) => ends[Math.floor((index * ends.length) / SAMPLES)],
);
const paths = sampled.map((place) => answersFor(place as Place));

interface Result {
  text: string;
  address: string;
}

/** Taps through the questions from the first one; every address on the way must be without a query. */
async function follow(page: Page, answers: string[]): Promise<Result> {
  await page.goto(host.site.origin + FIRST, { waitUntil: 'domcontentloaded' });
  for (const answer of answers) {
    const before = page.url();
    await page.locator(`[data-answer="${answer}"]`).click();
    await page.waitForURL((url) => url.href !== before, { waitUntil: 'domcontentloaded' });
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
  }
  return { text: await mainText(page), address: new URL(page.url()).pathname };
}

async function followAll(page: Page): Promise<Result[]> {
  const results: Result[] = [];
  for (const answers of paths) results.push(await follow(page, answers));
  return results;
}

/** Everything a site can keep in a browser, save the guide itself. */
const kept = (context: BrowserContext, page: Page): Promise<unknown> =>
  page
    .evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookie: document.cookie,
      state: history.state as unknown,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
    }))
    .then(async (inPage) => ({ inPage, cookies: await context.cookies() }));

describe('twenty ways through the questions', () => {
  let plain: Result[];

  it('end at twenty results without script', { timeout: 240_000 }, async () => {
    const context = await host.browser.newContext({ javaScriptEnabled: false });
    plain = await followAll(await context.newPage());
    await context.close();
    expect(new Set(plain.map(({ address }) => address)).size).toBe(SAMPLES);
    for (const { text, address } of plain) {
      expect(text, address).toContain('Esto no es una decisión legal');
      expect(address).toMatch(/^\/es\/preguntas\/[a-z0-9]{4}\/$/);
    }
  });

  it('end at the same results with script, and leave nothing behind', { timeout: 240_000 }, async () => {
    const context = await host.browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${host.site.origin}/es/`);
    const before = await kept(context, page);
    expect(await followAll(page)).toEqual(plain);
    expect(await kept(context, page)).toEqual(before);
    await context.close();
  });

  it('end at the same results from the stored guide, offline', { timeout: 240_000 }, async () => {
    const context = await host.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${host.site.origin}/es/`);
    await waitForGuide(page);
    const before = await kept(context, page);
    await host.site.close();
    try {
      expect(await followAll(page)).toEqual(plain);
      expect(await kept(context, page)).toEqual(before);
    } finally {
      await host.site.start();
      await context.close();
    }
  });
});

describe('on the way', () => {
  it('Back on the page goes to the question before, also from a link that was opened afresh', async () => {
    const context = await host.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const visited: string[] = [];
    await page.goto(host.site.origin + FIRST);
    for (const answer of ['yes', 'MX', 'no', 'stay']) {
      visited.push(page.url());
      await page.locator(`[data-answer="${answer}"]`).click();
    }
    await page.goto(page.url());
    for (const url of visited.reverse()) {
      await page.locator('[data-testid="question-before"]').click();
      expect(page.url()).toBe(url);
    }
    await context.close();
  });

  it('who is not safe is one tap from urgent help', async () => {
    const context = await host.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(host.site.origin + FIRST);
    await page.locator('[data-answer="unsafe"]').click();
    expect(new URL(page.url()).pathname).toBe('/es/ayuda/');
    expect(await page.locator('[data-testid="emergency"] a').count()).toBeGreaterThan(30);
    await context.close();
  });

  it('no request carries an answer', async () => {
    host.site.requests.length = 0;
    const context = await host.browser.newContext({ serviceWorkers: 'block' });
    await follow(await context.newPage(), ['yes', 'CO', 'yes', 'stay', 'no']);
    await context.close();
    expect(host.site.requests.filter(({ url, method }) => url.includes('?') || method !== 'GET')).toEqual([]);
  });
});
