import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pathOf, type Route } from '../../src/model/route.ts';
import { DIST, readPackFile } from './edition.ts';
import { faultsOfEveryRing, tabThrough } from './focus-ring.ts';
import { useHost } from './host.ts';
import { closely, LANGUAGES } from './languages.ts';
import {
  belowTheFold,
  coveredNames,
  crampedText,
  lostWords,
  readerSettings,
  smallTargets,
  survey,
  type Survey,
} from './measure.ts';
import { kindsOfPages, pathsOf } from './page-kinds.ts';
import { inTabs } from './tabs.ts';

/* What a small screen, large letters, a thumb, a keyboard and a screen reader need, measured in the real browser. */
const PHONE = { width: 360, height: 640 };
const NARROW = { width: 320, height: 640 };
const MINUTES = 60_000;

const CLOSELY = closely();

const host = useHost();
let context: BrowserContext;

/** Runs `look` on each address and keeps what it finds wrong, by address. */
async function faultsOn(
  paths: string[],
  look: (page: Page) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found = await inTabs(context, paths, async (page, path) => {
    await page.goto(host.site.origin + path);
    return look(page);
  });
  return Object.fromEntries([...found].filter(([, faults]) => faults.length));
}

describe.each(LANGUAGES)('the addresses in %s, without script, 320 px wide', (lang) => {
  const pack = readPackFile(DIST, lang);
  const isClose = CLOSELY.has(lang);
  const all = pathsOf(pack);
  const kinds = new Set(kindsOfPages(pack).map(({ path }) => path));
  const own = isClose ? all : all.filter((path) => kinds.has(path));
  const to = (route: Route): string => pathOf(pack, route);
  const bare = [to({ kind: 'languages' }), to({ kind: 'not-found' }), to({ kind: 'no-content' })];
  let surveys = new Map<string, Survey>();

  beforeAll(async () => {
    const plain = await host.browser.newContext({ viewport: NARROW, javaScriptEnabled: false });
    surveys = await inTabs(plain, [...own, ...bare], async (tab, path) => {
      await tab.goto(host.site.origin + path, { waitUntil: 'domcontentloaded' });
      return tab.evaluate(survey);
    });
    await plain.close();
  }, 8 * MINUTES);

  const pathsWhere = (wrong: (page: Survey, path: string) => boolean): string[] =>
    [...surveys].filter(([path, found]) => wrong(found, path)).map(([path]) => path);

  it('never scrolls sideways', () => {
    expect(surveys.size).toBeGreaterThan(isClose ? 200 : 20);
    expect(pathsWhere(({ sidewaysBy }) => sidewaysBy > 0)).toEqual([]);
  });

  it('has one h1, headings in order, landmarks and a skip link', () => {
    expect(pathsWhere(({ h1 }) => h1 !== 1)).toEqual([]);
    expect([...surveys.values()].flatMap(({ skipped }) => skipped)).toEqual([]);
    const landmarks = 'header main footer nav.bottom[aria-label] [role=status]';
    expect(pathsWhere((found) => found.landmarks !== landmarks)).toEqual([]);
    expect(pathsWhere(({ skipLink }) => skipLink !== '#content')).toEqual([]);
  });

  it('names its language, its direction and every passage in another language', () => {
    const wanted = (path: string): string =>
      path.startsWith(`/${lang}/`) ? `${lang} ${pack.locale.dir}` : 'es ltr';
    expect(pathsWhere((found, path) => `${found.lang} ${found.dir}` !== wanted(path))).toEqual([]);
    const borrowed = Object.values(pack.pages).filter(({ lang: other }) => other);
    for (const { id, lang: other } of borrowed) {
      const found = surveys.get(to({ kind: 'page', id }));
      if (found) expect(found.foreign, id).toContain(other);
    }
    expect(surveys.get(to({ kind: 'phrases' }))?.foreign).toContain('es');
    expect(new Set(surveys.get(to({ kind: 'no-content' }))?.foreign)).toEqual(
      new Set(LANGUAGES.filter((code) => code !== 'es')),
    );
  });

  it('has the help link at the same place, one tap from numbers that a tap dials', () => {
    // Pages of all languages at once are in Spanish: they have their place with the Spanish ones.
    const inLanguage = [...surveys].filter(([path]) => path.startsWith(`/${lang}/`) || lang === 'es');
    const places = new Set(inLanguage.map(([, { help }]) => help.join(' ')));
    expect([...places]).toHaveLength(1);
    const help = to({ kind: 'help' });
    expect(pathsWhere(({ helpHref }, path) => path.startsWith(`/${lang}/`) && helpHref !== help)).toEqual([]);
    expect(surveys.get(help)?.dials).toBeGreaterThan(15);
  });

  // Of the other languages only one page of each kind was opened, and a way may lead over a page that was not.
  if (isClose)
    it('reaches every page in three taps from home, questions apart, and no link leads nowhere', () => {
      const taps = new Map([[to({ kind: 'home' }), 0]]);
      for (const [path, depth] of taps)
        for (const next of surveys.get(path)?.leadsTo ?? []) if (!taps.has(next)) taps.set(next, depth + 1);
      const questions = to({ kind: 'screener', place: '' });
      const far = own.filter((path) => (taps.get(path) ?? Infinity) > (path.startsWith(questions) ? 8 : 3));
      expect(far).toEqual([]);
      expect(pathsWhere(({ dangling }) => dangling.length > 0)).toEqual([]);
    });
});

/** A new phone for each test, as wide as it says. */
async function open(width = PHONE.width, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  context = await host.browser.newContext({
    viewport: { width, height: PHONE.height },
    serviceWorkers: 'block',
    colorScheme,
  });
}

/** Pictures keep their scale; the list or table beside each holds the same words and grows. */
const SETTINGS = [
  ['the settings of most readers', 320, { size: 100, spacing: false, pictures: true }],
  ['text twice as large', 360, { size: 200, spacing: false, pictures: false }],
  ['wide spacing', 320, { size: 100, spacing: true, pictures: false }],
  [
    'text twice as large and wide spacing, on a larger phone',
    412,
    { size: 200, spacing: true, pictures: false },
  ],
] as const;

describe.each(LANGUAGES)('every kind of page in %s', (lang) => {
  const kinds = kindsOfPages(readPackFile(DIST, lang));
  const paths = kinds.map(({ path }) => path);

  beforeEach(() => open());
  afterEach(() => context.close());

  it('shows its heading and the first thing to do without scrolling', async () => {
    const toRead = ['about', 'privacy', 'method', 'figures', 'route-map'];
    const things = { do: 'a[href], button, summary, label, ol > li', read: 'p' };
    const firstOf = async (reading: boolean): Promise<Record<string, string[]>> => {
      const some = kinds.filter(({ name }) => toRead.includes(name) === reading);
      return faultsOn(
        some.map(({ path }) => path),
        async (page) => {
          // What a page's script shows or replaces counts once it is there.
          const asleep = '[data-testid="save"][hidden], [data-island="saved"] > p:only-child';
          await page.waitForFunction((selector) => !document.querySelector(selector), asleep);
          return page.evaluate(belowTheFold, reading ? things.read : things.do);
        },
      );
    };
    expect(await firstOf(false)).toEqual({});
    expect(await firstOf(true)).toEqual({});
  });

  it('lays no sign of a map on a name', async () => {
    const pack = readPackFile(DIST, lang);
    const maps = Object.keys(pack.maps).map((id) => pathOf(pack, { kind: 'route-map', id }));
    expect(maps.length).toBeGreaterThan(3);
    expect(await faultsOn(maps, (page) => page.evaluate(coveredNames))).toEqual({});
  });

  it('has targets of 48 × 48 px', { timeout: 8 * MINUTES }, async () => {
    expect(await faultsOn(paths, (page) => page.evaluate(smallTargets, 48))).toEqual({});
  });

  it('sets running text at 18 px or more, with room between the lines', async () => {
    const least = { size: 18, leading: 1.5 };
    expect(await faultsOn(paths, (page) => page.evaluate(crampedText, least))).toEqual({});
  });

  it.each(SETTINGS.slice(0, CLOSELY.has(lang) ? SETTINGS.length : 2))(
    'loses no word with %s',
    { timeout: 8 * MINUTES },
    async (_, width, settings) => {
      await context.close();
      await open(width);
      const look = async (page: Page): Promise<string[]> => {
        await page.evaluate(readerSettings, settings);
        const { sidewaysBy } = await page.evaluate(survey);
        return [
          ...(await page.evaluate(lostWords, settings)),
          ...(sidewaysBy > 0 ? [`sideways ${sidewaysBy}`] : []),
        ];
      };
      expect(await faultsOn(paths, look)).toEqual({});
    },
  );
});

describe.each([...CLOSELY])('every kind of page in %s', (lang) => {
  const paths = kindsOfPages(readPackFile(DIST, lang)).map(({ path }) => path);

  it.each(['light', 'dark'] as const)('rings what has the focus, in %s colours', async (colorScheme) => {
    await open(PHONE.width, colorScheme);
    expect(await faultsOn(paths, faultsOfEveryRing)).toEqual({});
    await context.close();
  });
});

it('the Tab key goes through every kind of page and stays in sight', { timeout: 8 * MINUTES }, async () => {
  await open();
  const look = async (page: Page): Promise<string[]> => {
    const { stops, faults } = await tabThrough(page);
    return stops > 8 ? faults : [`only ${stops} stops`];
  };
  const paths = kindsOfPages(readPackFile(DIST, 'es')).map(({ path }) => path);
  expect(await faultsOn(paths, look)).toEqual({});
  await context.close();
});

it('the skip link brings the keyboard to the text', async () => {
  const tab = await host.browser.newPage();
  await tab.goto(`${host.site.origin}/es/riesgos/`);
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('content');
  await tab.close();
});
