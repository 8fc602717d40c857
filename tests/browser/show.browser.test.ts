import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { axeFaults } from './axe-here.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { LANGUAGES } from './languages.ts';
import { giveVoices, spoken } from './voices.ts';

/* Phrases shown to the person opposite: cards in very large type, with and without script. */
const PHONE = { width: 360, height: 640 };
const pack = (lang: string) => readPackFile(DIST, lang);
const pathIn = (lang: string): string => pathOf(pack(lang), { kind: 'phrases' });
const ALL = pack('es').phrases.flatMap(({ phrases }) => phrases);
const card = (id = '') => `#show-${id}`;

const host = useHost();
let page: Page;

interface Card {
  id: string;
  text: string;
  size: number;
  /** What of the card lies under a bar or beyond the edge. */
  lost: string[];
}

/** Runs in the page: opens each card by its address and measures it. */
function measureCards(): Card[] {
  return [...document.querySelectorAll<HTMLElement>('.phrase')].map((element) => {
    location.hash = `#${element.id}`;
    const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
    const bottom = document.querySelector('.dock')?.getBoundingClientRect().top ?? 0;
    const big = element.querySelector('.big') as HTMLElement;
    const parts = [...element.querySelectorAll<HTMLElement>('.big, .say p, .jumps a')];
    const lost = parts.filter((part) => {
      const box = part.getBoundingClientRect();
      return (
        !box.width || box.top < top - 1 || box.bottom > bottom + 1 || part.scrollWidth > part.clientWidth + 1
      );
    });
    return {
      id: element.id,
      text: big.textContent ?? '',
      size: parseFloat(getComputedStyle(big).fontSize),
      lost: lost.map(({ textContent }) => textContent ?? ''),
    };
  });
}

describe.each(LANGUAGES)('cards in %s', (lang) => {
  it('show both languages between the bars, the official one at 48 px where it fits and never under 32', async () => {
    page = await host.browser.newPage({ viewport: PHONE, serviceWorkers: 'block' });
    await page.goto(host.site.origin + pathIn(lang));
    const cards = await page.evaluate(measureCards);
    expect(cards).toHaveLength(ALL.length);
    expect(cards.filter(({ lost }) => lost.length)).toEqual([]);
    for (const { text, size } of cards) {
      if (text.length <= 40 && !/\S{13}/.test(text)) expect(size, text).toBeGreaterThanOrEqual(48);
      expect(size, text).toBeGreaterThanOrEqual(32);
    }
    await page.close();
  });
});

describe('without script', () => {
  it('a tap on a phrase opens its card, and links lead through all of them and back to the list', async () => {
    const context = await host.browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto(host.site.origin + pathIn('ht'));
    await page.locator('.big a').first().click();
    const next = `${pack('ht').ui['next']}`;
    for (const [index, { id, official }] of ALL.entries()) {
      const open = page.locator('.phrase:target');
      expect(await open.getAttribute('id')).toBe(`show-${id}`);
      expect(await open.locator('.big').innerText()).toBe(official);
      const way = open.locator('.jumps a', { hasText: next });
      if (index === ALL.length - 1) expect(await way.count()).toBe(0);
      else await way.click();
    }
    await page.locator('.phrase:target .jumps a').last().click();
    expect(await page.locator('.phrase:target').count()).toBe(0);
    expect(await page.locator('.phrase button').count()).toBe(0);
    await context.close();
  });
});

describe('with script', () => {
  beforeEach(async () => {
    page = await host.browser.newPage({ viewport: PHONE, serviceWorkers: 'block' });
    await page.addInitScript(() => {
      const log: string[] = [];
      (window as unknown as { locks: string[] }).locks = log;
      const request = (): Promise<object> => {
        log.push('on');
        return Promise.resolve({ release: () => Promise.resolve(log.push('off')) });
      };
      Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    });
  });
  afterEach(() => page.close());

  const locks = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { locks: string[] }).locks);
  const button = (name: string) => page.locator('.phrase:target button', { hasText: name });
  const way = (name: string) => page.locator('.phrase:target .jumps a', { hasText: name });

  async function open(lang: string, voices: { lang: string }[]): Promise<void> {
    await giveVoices(page, { voices });
    await page.goto(host.site.origin + pathIn(lang));
    await page.locator('.big a').first().click();
  }

  it('the screen stays on while a card is shown, and is given back with the list', async () => {
    await open('es', []);
    await expect.poll(locks).toEqual(['on']);
    await way('Siguiente').click();
    await page.locator(`${card(ALL[1]?.id)}:target`).waitFor();
    await way('Anterior').click();
    await page.locator(`${card(ALL[0]?.id)}:target`).waitFor();
    expect(await locks()).toEqual(['on']);
    await way('Todas').click();
    await expect.poll(locks).toEqual(['on', 'off']);
    await page.goBack();
    await expect.poll(locks).toEqual(['on', 'off', 'on']);
  });

  it('turns the words for the person opposite, on the next card too, and back', async () => {
    await open('ar', []);
    const turnWord = `${pack('ar').ui['show.turn']}`;
    const matrix = () =>
      page.locator('.phrase:target .say').evaluate((words) => getComputedStyle(words).transform);
    await button(turnWord).click();
    expect(await matrix()).toBe('matrix(-1, 0, 0, -1, 0, 0)');
    expect(await axeFaults(page)).toEqual([]);
    await way(`${pack('ar').ui['next']}`).click();
    await button(turnWord).waitFor();
    expect(await matrix()).toBe('matrix(-1, 0, 0, -1, 0, 0)');
    await button(turnWord).click();
    expect(await matrix()).toBe('none');
  });

  it('says the phrase in the official language, with that language’s voice', async () => {
    await open('ht', [{ lang: 'fr-FR' }, { lang: 'es-US' }]);
    await button(`${pack('ht').ui['hear']}`).click();
    expect(await spoken(page)).toMatchObject([{ text: ALL[0]?.official, lang: 'es-US' }]);
  });

  it('offers no voice where there is none for the official language', async () => {
    await open('ht', [{ lang: 'fr-FR' }]);
    await button(`${pack('ht').ui['show.turn']}`).waitFor();
    expect(await page.locator('.phrase:target button').count()).toBe(1);
  });
});
