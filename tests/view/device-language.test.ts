/*
 * The guide must read the same on a phone that knows no language but English: old WebViews answer in the device's
 * language for codes they do not know. So every page is rendered where Intl only knows English and throws for the rest.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { momentOf } from '../../src/build/prerender.ts';
import { PLURALS } from '../../src/text/plural.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Route } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { renderPage } from '../../src/view/render.ts';
import { PACKS } from '../model/real-packs.ts';
import { runsOf } from './words-of.ts';

const site = { version: '1', origin: '', script: '/x.js', css: '', cssHash: '' };

const MONTHS = 'January|February|March|April|June|July|August|September|October|November|December';
const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const NUMBERS = 'three|four|five|seven|eight|nine|eleven|twelve|hundred|thousand';
const ENGLISH = new RegExp(`(?<!\\p{L})(${MONTHS}|${WEEKDAYS}|${NUMBERS})(?!\\p{L})`, 'u');

/** An Intl that a cheap phone may have. */
function englishOnly(real: typeof Intl): object {
  const guard = (name: 'DateTimeFormat' | 'NumberFormat' | 'PluralRules') =>
    function (this: unknown, lang?: string | string[], options?: object): object {
      if (!String(lang ?? 'en').startsWith('en'))
        throw new RangeError(`${name} does not know ${String(lang)}`);
      const Real = real[name] as unknown as new (lang: string, options?: object) => object;
      return new Real('en', options);
    };
  return {
    DateTimeFormat: guard('DateTimeFormat'),
    NumberFormat: guard('NumberFormat'),
    PluralRules: guard('PluralRules'),
  };
}

beforeAll(() => {
  const real = Intl;
  vi.stubGlobal('Intl', englishOnly(real));
  const inEnglish = (): string => 'Thursday, March three hundred';
  for (const prototype of [Date.prototype, Number.prototype])
    vi.spyOn(prototype as Date, 'toLocaleString').mockImplementation(inEnglish);
  vi.spyOn(Date.prototype, 'toLocaleDateString').mockImplementation(inEnglish);
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Titles and publishers of sources, and names of organisations: they stay as they are written on the door. */
function proper({ sources, contacts }: Pack): Set<string> {
  return new Set([
    ...Object.values(sources).flatMap(({ title, publisher }) => [title, publisher]),
    ...Object.values(contacts).map(({ name }) => name),
  ]);
}

describe.each(PACKS.map((pack) => [pack.lang, pack] as const))(
  'on a phone that only knows English, %s',
  (lang, pack) => {
    const routes: Route[] = [...routesOf(pack), { kind: 'not-found' }, { kind: 'languages' }];

    it('has no English word for a month, a day of the week or a number', () => {
      const known = proper(pack);
      const found = routes.flatMap((route) =>
        [...runsOf(renderPage(pack, route, site, momentOf(pack)))].flatMap((run) => {
          const word =
            run.lang === lang && lang !== 'en' && !known.has(run.text) ? ENGLISH.exec(run.text)?.[1] : null;
          return word ? [`${word}: ${run.text.slice(0, 80)}`] : [];
        }),
      );
      expect([...new Set(found)]).toEqual([]);
    });

    it('has a name for every language and country it may have to print', () => {
      const { languages, countries } = pack.locale;
      const spoken = Object.values(pack.contacts).flatMap(({ languages: all }) => all);
      const needed = [...pack.languages.map(({ code }) => code), ...spoken];
      expect(needed.filter((code) => !languages[code])).toEqual([]);
      expect(pack.countries.filter((code) => !countries[code])).toEqual([]);
    });

    it('has every form of every plural', () => {
      const forms = PLURALS[pack.locale.plural].categories;
      const plurals = new Set(
        Object.keys(pack.ui).flatMap((key) => /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1] ?? []),
      );
      expect(plurals.size).toBeGreaterThan(6);
      expect([...plurals].flatMap((key) => forms.filter((form) => !(`${key}_${form}` in pack.ui)))).toEqual(
        [],
      );
    });
  },
);
