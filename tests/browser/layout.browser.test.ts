import { beforeAll, describe, expect, it } from 'vitest';
import { pathOf, type Route } from '../../src/model/route.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { closely, LANGUAGES } from './languages.ts';
import { survey, type Survey } from './measure.ts';
import { kindsOfPages, pathsOf } from './page-kinds.ts';
import { inTabs } from './tabs.ts';

/* What the narrowest screen and a screen reader need of every address, measured in the real browser. */
const NARROW = { width: 320, height: 640 };
const MINUTES = 60_000;

const CLOSELY = closely();

const host = useHost();
describe.each(LANGUAGES)('the addresses in %s, without script, 320 px wide', (lang) => {
  const pack = readPackFile(DIST, lang);
  const isClose = CLOSELY.has(lang);
  const all = pathsOf(pack);
  const kinds = new Set(kindsOfPages(pack).map(({ path }) => path));
  const own = isClose ? all : all.filter((path) => kinds.has(path));
  const to = (route: Route): string => pathOf(pack, route);
  const bare = (['languages', 'not-found', 'no-content', 'poster'] as const).map((kind) => to({ kind }));
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

  it('breaks no word of the bar below', () => {
    expect(new Set([...surveys.values()].flatMap(({ broken }) => broken))).toEqual(new Set());
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
