import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { closely, LANGUAGES } from './languages.ts';
import {
  belowTheFold,
  lostNames,
  crampedText,
  lostWords,
  readerSettings,
  smallTargets,
  survey,
} from './measure.ts';
import { kindsOfPages } from './page-kinds.ts';
import { openList } from './reader.ts';
import { inTabs } from './tabs.ts';

/* What a small screen, large letters and a thumb need of every kind of page. Each is opened once and looked at in turn. */
const PHONE = { width: 360, height: 640 };
const MINUTES = 60_000;
const CLOSELY = closely();

const host = useHost();

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

type Check = 'fold' | 'targets' | 'text' | (typeof SETTINGS)[number][0];
type Faults = Partial<Record<Check, string[]>>;

/** Pages to read show their first paragraph, all others the first thing to do. Without a worker a check is read too. */
const TO_READ = ['about', 'privacy', 'method', 'figures', 'route-map', 'verify'];
const FIRST = { do: 'a[href], button, summary, label, ol > li', read: 'p' };
/** What a page's script shows or replaces counts once it is there. */
const ASLEEP = '[data-testid="save"][hidden]';

async function lookAt(
  page: Page,
  name: string,
  settings: readonly (typeof SETTINGS)[number][],
): Promise<Faults> {
  await page.setViewportSize(PHONE);
  await page.waitForFunction((selector) => !document.querySelector(selector), ASLEEP);
  const faults: Faults = {
    fold: await page.evaluate(belowTheFold, FIRST[TO_READ.includes(name) ? 'read' : 'do']),
    targets: await page.evaluate(smallTargets, 48),
    text: await page.evaluate(crampedText, { size: 18, leading: 1.5 }),
  };
  for (const [setting, width, wanted] of settings) {
    await page.setViewportSize({ width, height: PHONE.height });
    await page.evaluate(readerSettings, wanted);
    const { sidewaysBy } = await page.evaluate(survey);
    const lost = await page.evaluate(lostWords, wanted);
    faults[setting] = sidewaysBy > 0 ? [...lost, `sideways ${sidewaysBy}`] : lost;
  }
  return faults;
}

describe.each(LANGUAGES)('every kind of page in %s', (lang) => {
  const kinds = kindsOfPages(readPackFile(DIST, lang));
  const names = new Map(kinds.map(({ name, path }) => [path, name]));
  const saved = `${kinds.find(({ name }) => name === 'saved')?.path}`;
  const settings = SETTINGS.slice(0, CLOSELY.has(lang) ? SETTINGS.length : 2);
  let found = new Map<string, Faults>();

  beforeAll(async () => {
    const context = await host.browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
    const others = [...names.keys()].filter((path) => path !== saved);
    found = await inTabs(context, others, async (page, path) => {
      await page.goto(host.site.origin + path);
      return lookAt(page, names.get(path) ?? '', settings);
    });
    await context.close();
    const list = await host.browser.newPage({ viewport: PHONE });
    await openList(list, host.site.origin + saved);
    found.set(saved, await lookAt(list, 'saved', settings));
    await list.close();
  }, 8 * MINUTES);

  const faultsOf = (check: Check): Record<string, string[] | undefined> => {
    expect(found.size).toBeGreaterThan(20);
    return Object.fromEntries(
      [...found]
        .map(([path, faults]) => [path, faults[check]] as const)
        .filter(([, all]) => all?.length !== 0),
    );
  };

  it('shows its heading and the first thing to do without scrolling', () =>
    expect(faultsOf('fold')).toEqual({}));
  it('has targets of 48 × 48 px', () => expect(faultsOf('targets')).toEqual({}));
  it('sets running text at 18 px or more, with room between the lines', () =>
    expect(faultsOf('text')).toEqual({}));
  it.each(settings.map(([setting]) => setting))('loses no word with %s', (setting) =>
    expect(faultsOf(setting)).toEqual({}),
  );
});

it.each(LANGUAGES)('loses no name on any map in %s, under a sign or at the edge', async (lang) => {
  const pack = readPackFile(DIST, lang);
  const maps = Object.keys(pack.maps).map((id) => pathOf(pack, { kind: 'route-map', id }));
  expect(maps.length).toBeGreaterThan(3);
  const context = await host.browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const lost = await inTabs(context, maps, async (page, path) => {
    await page.goto(host.site.origin + path, { waitUntil: 'domcontentloaded' });
    return page.evaluate(lostNames);
  });
  await context.close();
  expect(Object.fromEntries(lost)).toEqual(Object.fromEntries(maps.map((path) => [path, []])));
});
