import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { sourceHash } from '../../src/build/translation-state.ts';
import { mainText } from './reader.ts';
import { pathOf } from '../../src/model/route.ts';
import { launchBrowser } from '../../src/build/chromium.ts';
import { DIST, emptyFolder, readPackFile, writeOver } from './edition.ts';
import { serveDist, type ServedSite } from './serve-dist.ts';

/* The translators' page as a person uses it: on a small phone, with a tab that gets lost and a network that goes. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILE = 'guides/darien';
const spanish = JSON.parse(readFileSync(join(ROOT, `locales/es/${FILE}.json`), 'utf8')) as Record<
  string,
  string
>;
const english = JSON.parse(readFileSync(join(ROOT, `locales/en/${FILE}.json`), 'utf8')) as Record<
  string,
  string
>;
/** A text whose Spanish said something else when it was translated. */
const OLD = { key: 'key-2', before: 'Los ríos crecen en horas.' };

/** As the page says it where no code host is configured. */
const NO_EDITOR = '&#34;editor&#34;:&#34;&#34;';

const over = emptyFolder();
let browser: Browser;
let site: ServedSite;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

/** Lays a changed file over the host's. */
const rewrite = (path: string, change: (text: string) => string): void =>
  writeOver(over.dir, path, change(readFileSync(join(DIST, path), 'utf8')));

interface Data {
  states: Record<string, Record<string, string>>;
  before: Record<string, Record<string, string>>;
}

beforeAll(async () => {
  rewrite('translate/data/en.json', (text) => {
    const data = JSON.parse(text) as Data;
    (data.states[FILE] ??= {})[OLD.key] = 'sm0';
    (data.before[FILE] ??= {})[OLD.key] = OLD.before;
    return JSON.stringify(data);
  });
  rewrite('translate/index.html', (text) => {
    expect(text).toContain(NO_EDITOR);
    return text.replace(NO_EDITOR, NO_EDITOR.replace(/&#34;$/, 'https://code.example/edit/main/{path}&#34;'));
  });
  [browser, site] = await Promise.all([launchBrowser(), serveDist({ over: over.dir })]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  over.remove();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  page = await context.newPage();
  listen(page);
});
afterEach(async () => {
  await context.close();
  expect(complaints.splice(0)).toEqual([]);
  // Nothing of a translator's work is ever sent anywhere.
  expect(site.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

function listen(tab: Page): void {
  tab.on('pageerror', ({ message }) => complaints.push(message));
  tab.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_CONNECTION_REFUSED/.test(message.text()))
      complaints.push(message.text());
  });
}

const card = (tab: Page, key: string): Locator => tab.locator(`[data-key="${key}"]`);
const words = (tab: Page, key: string): Locator => card(tab, key).locator('textarea');
const preview = (tab: Page): Locator => tab.locator('[data-testid="w-preview"] .w-page');
/** Until all that was done is kept. */
const saved = (tab: Page): Promise<void> =>
  tab.locator('[data-testid="w-saved"][aria-busy="false"] span').first().waitFor();

async function openGuide(tab: Page): Promise<void> {
  await tab.goto(`${site.origin}/translate/`);
  await tab.locator('[data-lang="en"]').click();
  await tab.locator(`[data-file="${FILE}"]`).click();
  await words(tab, 'title').waitFor();
}

/** Takes the file out and reads it. */
async function takeOut(tab: Page): Promise<string> {
  await tab.goto(`${site.origin}/translate/#/en/send`);
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.locator('[data-testid="w-download"]').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^vereda-en-\d{4}-\d\d-\d\d\.csv$/);
  return readFileSync(await download.path(), 'utf8');
}

/** The command line on a copy of the project in which the text of `OLD` is out of date. */
function importIntoCopy(csv: string): { said: string; json: (path: string) => Record<string, never> } {
  const dir = mkdtempSync(join(tmpdir(), 'vereda-import-'));
  for (const folder of ['locales', 'src/content'])
    cpSync(join(ROOT, folder), join(dir, folder), { recursive: true });
  writeFileSync(join(dir, 'locales/en/review.json'), `{"${FILE}":{"${OLD.key}":"00000000 h1"}}`);
  writeFileSync(join(dir, 'en.csv'), csv);
  const cli = join(ROOT, 'dist-server/translate.js');
  const said = execFileSync(process.execPath, [cli, 'import', 'en', 'en.csv', '--human'], {
    cwd: dir,
    encoding: 'utf8',
  });
  const json = (path: string): Record<string, never> =>
    JSON.parse(readFileSync(join(dir, path), 'utf8')) as Record<string, never>;
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  return { said, json };
}

it('a guide is translated, looked at, lost, found, and taken in by the command line', async () => {
  await openGuide(page);
  const right = english['what-1']?.replace('jungle', 'thick forest') ?? '';

  await words(page, 'what-1').fill(right.replace('{{darien-camps-closing}}', 'a day'));
  await card(page, 'what-1').locator('[data-code="W5"]').waitFor();
  await words(page, 'what-1').fill(right);
  await card(page, 'what-1').locator('[data-code="W5"]').waitFor({ state: 'detached' });

  await page.locator('[data-testid="w-see"]').click();
  await preview(page).getByText('thick forest').waitFor();
  expect(await preview(page).locator('details:not([open])').count()).toBe(0);
  await page.locator('[data-testid="w-unsee"]').click();
  await words(page, 'what-1').fill(`${right} Really.`);
  await page.locator('[data-testid="w-see"]').click();
  await preview(page).getByText('Really.').waitFor();
  await page.locator('[data-testid="w-see"]').click();

  expect(await card(page, OLD.key).locator('[data-testid="w-change"] del').textContent()).toContain(
    'Los ríos',
  );
  await words(page, OLD.key).fill('Other words.');
  await card(page, OLD.key).locator('[data-testid="w-change"] del').waitFor();
  const undo = card(page, OLD.key).locator('[data-testid="w-undo"]');
  await undo.click();
  expect(await words(page, OLD.key).inputValue()).toBe('Other words.');
  await undo.click();
  expect(await words(page, OLD.key).inputValue()).toBe(english[OLD.key]);
  await card(page, OLD.key).locator('button', { hasText: 'Sigue bien' }).click();
  await card(page, OLD.key).locator('[data-testid="w-stale"]').waitFor({ state: 'detached' });
  await saved(page);

  await page.close();
  const found = await context.newPage();
  listen(found);
  await found.goto(`${site.origin}/translate/#/en/${FILE}`);
  await words(found, 'what-1').waitFor();
  expect(await words(found, 'what-1').inputValue()).toBe(`${right} Really.`);
  await card(found, OLD.key).locator('button[aria-pressed="true"]', { hasText: 'Sigue bien' }).waitFor();

  const { said, json } = importIntoCopy(await takeOut(found));
  expect(said).toContain('2 texts taken in.');
  expect(json(`locales/en/${FILE}.json`)).toEqual({ ...english, 'what-1': `${right} Really.` });
  const hashOf = (key: string): string => sourceHash(spanish[key] ?? '');
  expect(json('locales/en/review.json')[FILE]).toMatchObject({
    [OLD.key]: `${hashOf(OLD.key)} h1`,
    'what-1': `${hashOf('what-1')} h0`,
  });
});

it('the preview says what the guide says', async () => {
  await openGuide(page);
  expect(await page.locator('[data-testid="w-editor"]').getAttribute('href')).toBe(
    `https://code.example/edit/main/locales/en/${FILE}.json`,
  );
  await page.locator('[data-testid="w-see"]').click();
  await preview(page).locator('h1').waitFor();
  const shown = ((await preview(page).textContent()) ?? '').replace(/\s+/g, ' ').trim();
  await page.goto(site.origin + pathOf(readPackFile(DIST, 'en'), { kind: 'page', id: 'darien' }));
  expect(await mainText(page)).toContain(shown.slice(0, 4000));
});

it('works with the server gone, and keeps what is written then', async () => {
  await openGuide(page);
  await page.locator('[data-testid="w-see"]').click();
  await preview(page).locator('h1').waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const kept = async (): Promise<number> => (await (await caches.open('vereda-workshop')).keys()).length;
    while ((await kept()) < 6) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.close();
  await site.close();

  page = await context.newPage();
  listen(page);
  await openGuide(page);
  await words(page, 'title').fill('The Darien forest');
  await page.locator('[data-testid="w-see"]').click();
  await preview(page).getByText('The Darien forest').waitFor();
  await saved(page);
  await page.reload();
  await words(page, 'title').waitFor();
  expect(await words(page, 'title').inputValue()).toBe('The Darien forest');
  await site.start();
});

it('a new language from right to left fits a narrow screen with letters twice as large', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${site.origin}/translate/`);
  await page.locator('#w-code').fill('xx yy');
  await page.locator('#w-code').press('Enter');
  await page.locator('#w-code-wrong span').first().waitFor();
  await page.locator('#w-code').fill('ar');
  await page.locator('#w-code').press('Enter');
  await page.locator(`[data-file="${FILE}"]`).click();
  await words(page, 'title').fill('غابة دارين');
  expect(await words(page, 'title').evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(320);
  await page.locator('[data-testid="w-see"]').click();
  await preview(page).getByText('غابة دارين').waitFor();
  expect(await preview(page).evaluate((main) => getComputedStyle(main).direction)).toBe('rtl');
  expect(await width()).toBe(320);
});

it('"erase everything" erases the work too, and sends the open page away', async () => {
  await openGuide(page);
  await words(page, 'title').fill('Another title');
  await saved(page);
  const other = await context.newPage();
  await other.goto(`${site.origin}/es/privacidad/`);
  await other.locator('[data-testid="wipe"]').click();
  await other.locator('[data-testid="wipe-done"]', { hasText: 'Borrado' }).waitFor();
  await page.waitForURL('**/es/salir/');
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

it('readers never fetch any of it', async () => {
  site.requests.length = 0;
  await page.goto(`${site.origin}/en/about/`);
  await page.locator('[data-kind="guide"]').waitFor();
  expect(site.requests.filter(({ url }) => url.startsWith('/translate'))).toEqual([]);
  expect(readFileSync(join(DIST, 'sw.js'), 'utf8')).not.toContain('translate/workshop');
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, and every control that a thumb may miss. */
async function faultsHere(tab: Page): Promise<string[]> {
  await tab.evaluate(axe.source);
  const results: AxeResults = await tab.evaluate(
    (tags) =>
      window.axe.run(document, { runOnly: tags, rules: { 'color-contrast-enhanced': { enabled: true } } }),
    TAGS,
  );
  const small = await tab.evaluate(() =>
    [...document.querySelectorAll('main a, main button, main input, main textarea')]
      .filter((element) => {
        const { height } = element.getBoundingClientRect();
        return height > 0 && height < 48;
      })
      .map((element) => `small: ${element.outerHTML.slice(0, 120)}`),
  );
  return [
    ...results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    ),
    ...small,
  ];
}

it('axe finds nothing on any of its screens, and no control that a thumb may miss', async () => {
  const look = async (screen: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faultsHere(page), `${screen}, ${colorScheme}`).toEqual([]);
    }
  };
  await page.goto(`${site.origin}/translate/`);
  await page.locator('[data-lang="en"]').waitFor();
  await look('languages');
  await page.locator('[data-lang="en"]').click();
  await page.locator('[data-file]').first().waitFor();
  await look('files');
  await page.locator(`[data-file="${FILE}"]`).click();
  await words(page, 'what-1').fill('A **broken <b>text');
  await card(page, 'what-1').locator('[data-code]').first().waitFor();
  // Two texts say as much as thirty: one with everything wrong, one whose Spanish changed.
  await page.locator('.w-bar button', { hasText: 'Solo lo que falta' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.w-unit').length === 2);
  await look('texts');
  await page.locator('[data-testid="w-see"]').click();
  await preview(page).locator('h1').waitFor();
  await look('preview');
  await page.goto(`${site.origin}/translate/#/en/send`);
  await page.locator('[data-testid="w-rows"]').waitFor();
  await look('send');
});
