import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { axeFaults } from './axe-here.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { endPiece, giveVoices, spoken, waited, type Engine } from './voices.ts';

/* Pages read aloud by a stub of the device's engine. */
const GUIDE = '/es/opciones/mexico-refugio-comar/';
const SPANISH = { voices: [{ lang: 'en-US' }, { lang: 'es-MX' }] };

const host = useHost();
let page: Page;

beforeEach(async () => {
  page = await host.browser.newPage({ viewport: { width: 360, height: 640 }, serviceWorkers: 'block' });
});
afterEach(() => page.close());

const hear = () => page.locator('[data-island="hear"]');
const panel = (nth: number) => page.locator('.dock [role="region"] button').nth(nth);
const TOGGLE = 0;
const NEXT = 1;
const STOP = 2;

async function listen(engine: Engine, path = GUIDE): Promise<void> {
  await giveVoices(page, engine);
  await page.goto(host.site.origin + path);
  await hear().click();
}

const saidBy = (count: number): Promise<void> =>
  expect.poll(async () => (await spoken(page)).length).toBeGreaterThanOrEqual(count);

/** Runs in the page: its words as they stand on the screen, without what is pressed and without sources. */
function wordsHere(): string {
  const main = document.querySelector('main');
  const hidden = [...(main?.querySelectorAll<HTMLElement>('*') ?? [])].filter(
    (element) => getComputedStyle(element).display === 'none',
  );
  const unsaid = 'button, form, nav, svg, sup, .sources, .vh, [role="status"]';
  hidden.forEach((element) => element.remove());
  main?.querySelectorAll(unsaid).forEach((element) => element.remove());
  return main?.textContent ?? '';
}

/** Letters and numbers alone: spaces and signs between sentences are not said. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('a page is read aloud', () => {
  it.each([GUIDE, '/es/ayuda/llamada-de-rescate/', '/es/riesgos/colombia-conflicto-en-fronteras/'])(
    'whole and in order, with each sentence marked: %s',
    async (path) => {
      await listen(SPANISH, path);
      await saidBy(1);
      await page.locator('.dock [role="region"]').waitFor({ state: 'detached' });
      expect(await hear().evaluate((button) => button === document.activeElement)).toBe(true);
      const said = await spoken(page);
      expect(new Set(said.map(({ lang }) => lang))).toEqual(new Set(['es-MX']));
      for (const { text, marked } of said) expect(marked).toBe(text);
      expect(said.every(({ text }) => text.length <= 160)).toBe(true);
      expect(said.map(({ text }) => bare(text)).join('')).toBe(bare(await page.evaluate(wordsHere)));
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    },
  );

  it('marks the whole paragraph where a browser cannot mark a sentence', async () => {
    await page.addInitScript(() => Object.defineProperty(CSS, 'highlights', { value: undefined }));
    await listen({ ...SPANISH, byHand: true });
    await saidBy(1);
    const first = await page.locator('.spoken').textContent();
    for (let count = 2; count <= 4; count += 1) {
      await panel(NEXT).click();
      await saidBy(count);
    }
    expect(await page.locator('.spoken').count()).toBe(1);
    expect(await page.locator('.spoken').textContent()).not.toBe(first);
  });

  it('pauses, goes on with the same sentence, skips one, and stops', async () => {
    await listen({ ...SPANISH, byHand: true });
    await saidBy(1);
    await endPiece(page);
    await saidBy(2);
    await panel(TOGGLE).click();
    expect(await panel(TOGGLE).textContent()).toBe('Escuchar');
    await panel(TOGGLE).click();
    await saidBy(3);
    expect(await panel(TOGGLE).textContent()).toBe('Pausa');
    await panel(NEXT).click();
    await saidBy(4);
    const [, second, third, fourth] = await spoken(page);
    expect(third?.text).toBe(second?.text);
    expect(fourth?.text).not.toBe(third?.text);
    expect(await axeFaults(page)).toEqual([]);
    await panel(STOP).click();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await page.locator('.dock [role="region"]').count()).toBe(0);
  });

  it('keeps the sentence on the screen, between the bars', async () => {
    await listen({ ...SPANISH, byHand: true });
    for (let piece = 1; piece <= 40; piece += 1) {
      await saidBy(piece);
      const seen = await page.evaluate(() => {
        const [range] = [...((CSS.highlights.get('spoken') ?? []) as Iterable<Range>)];
        const box = range?.getBoundingClientRect();
        const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
        const bottom = document.querySelector('.dock')?.getBoundingClientRect().top ?? 0;
        return box !== undefined && box.top >= top - 1 && box.bottom <= bottom + 1;
      });
      expect(seen, `piece ${piece}`).toBe(true);
      await endPiece(page);
    }
  });

  it('falls silent when the page is left, and at "Salir"', async () => {
    await listen({ ...SPANISH, byHand: true });
    await saidBy(1);
    await page.evaluate(() => sessionStorage.removeItem('stopped'));
    await page.locator('[data-testid="exit"]').click();
    await page.waitForURL('**/salir/');
    expect(await page.evaluate(() => sessionStorage.getItem('stopped'))).toBe('yes');
  });
});

describe('an engine with faults', () => {
  it('whose voices come late is waited for, no longer than they take', async () => {
    await listen({ ...SPANISH, late: true });
    await saidBy(3);
    expect(await waited(page)).toBeLessThan(2000);
  });

  it('that is cut and never says so: the piece is begun again, then the next', async () => {
    await page.clock.install();
    await listen({ ...SPANISH, forgets: 'end' });
    await saidBy(1);
    for (let count = 2; count <= 4; count += 1) {
      await page.clock.fastForward(32_000);
      await saidBy(count);
    }
    const texts = (await spoken(page)).map(({ text }) => text);
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).not.toBe(texts[0]);
    expect(texts[3]).toBe(texts[2]);
  });

  it('that does not begin: it stands still, and the next tap tries again', async () => {
    await page.clock.install();
    await listen({ ...SPANISH, forgets: 'start' });
    await saidBy(1);
    await page.clock.fastForward(7000);
    await saidBy(2);
    await page.clock.fastForward(7000);
    await page.locator('.dock [role="region"] button', { hasText: 'Escuchar' }).click();
    await saidBy(3);
    expect(new Set((await spoken(page)).map(({ text }) => text)).size).toBe(1);
  });
});

describe('without a voice for exactly the language', () => {
  const why = () => page.locator('p[role="status"]', { hasText: 'texto a voz' });

  it.each<[string, Engine['voices']]>([
    ['no voice of another language is taken', [{ lang: 'pt-BR' }, { lang: 'en-US' }]],
    ['no voice that speaks on a server', [{ lang: 'es-US', localService: false }]],
    ['where there are none at all', []],
  ])('it says why and what to do: %s', async (_, voices) => {
    await page.clock.install();
    await listen({ voices });
    if (!voices.length) {
      await page.locator('[data-island="hear"][aria-busy]').waitFor();
      await page.clock.fastForward(4000);
    }
    await why().waitFor();
    expect(await spoken(page)).toEqual([]);
    expect(await page.locator('.dock [role="region"]').count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
  });

  it('and in a browser that has no engine', async () => {
    await page.addInitScript(() => {
      delete (window as { speechSynthesis?: unknown }).speechSynthesis;
      delete (Window.prototype as { speechSynthesis?: unknown }).speechSynthesis;
      delete (window as { SpeechSynthesisUtterance?: unknown }).SpeechSynthesisUtterance;
    });
    await page.goto(host.site.origin + GUIDE);
    await hear().click();
    await why().waitFor();
  });
});

describe('a page that is borrowed from another language', () => {
  const arabic = readPackFile(DIST, 'ar');
  const lent = Object.values(arabic.pages).find(({ lang, kind }) => lang === 'en' && kind === 'programme');
  const path = lent ? pathOf(arabic, { kind: 'page', id: lent.id }) : '';

  it('is read by a voice of that language, the words around it by one of the reader’s', async () => {
    await listen({ voices: [{ lang: 'ar-EG' }, { lang: 'en-GB' }] }, path);
    await saidBy(1);
    await page.locator('.dock [role="region"]').waitFor({ state: 'detached' });
    const said = await spoken(page);
    for (const { text, lang } of said)
      if (text.length > 20) expect(/[\u0600-\u06ff]/.test(text) ? 'ar-EG' : 'en-GB', text).toBe(lang);
    expect(new Set(said.map(({ lang }) => lang)).size).toBe(2);
  });

  it('is not read where only the reader’s language has a voice', async () => {
    await listen({ voices: [{ lang: 'ar-EG' }] }, path);
    await page.locator('main p[role="status"]', { hasText: /\S/ }).waitFor();
    expect(await spoken(page)).toEqual([]);
  });
});
