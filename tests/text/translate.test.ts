import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SERVICES, TOPICS } from '../../src/model/contact.ts';
import { DURATION_UNITS, GRADES, REVIEWERS, STATUSES } from '../../src/model/fact.ts';
import { AREAS, SECTIONS, SITUATIONS } from '../../src/model/page.ts';
import { PROBLEM_CODES } from '../../src/model/problem.ts';
import { PLURALS } from '../../src/text/plural.ts';
import { forgiveMissingWords, translator, translatorOf } from '../../src/text/translate.ts';
import { packOf, PACKS } from '../model/real-packs.ts';
import { EN, EN_WORDS, ES, ES_WORDS, ONE_FORM, ONE_FORM_WORDS } from './fixture-locales.ts';

afterEach(() => vi.unstubAllGlobals());

const es = translator(ES, ES_WORDS);

describe('a translator', () => {
  it('fills the places of a wording', () => {
    expect(es('contacts.in', { country: 'México' })).toBe('Contactos: México');
  });

  it('works where the platform has no Intl that it could ask', () => {
    const refuse = (): never => {
      throw new Error('Intl was asked');
    };
    vi.stubGlobal('Intl', new Proxy({}, { get: refuse, has: refuse }));
    const en = translator(EN, EN_WORDS);
    expect(en('unit.day', { count: 1, size: '1' })).toBe('1 day');
    expect(en('unit.day', { count: 2, size: '2' })).toBe('2 days');
    expect(en('app.name')).toBe('Vereda');
  });

  it.each([
    ['a word nobody wrote', 'app.nothing'],
    ['no word at all', ''],
    ['a name of the language', '__proto__'],
    ['a method of every object', 'toString'],
    ['the maker of every object', 'constructor'],
    ['a plural without its count', 'unit.day'],
    ['the beginning of a key', 'app'],
  ])('throws for %s and names the key', (_, key) => {
    expect(() => es(key)).toThrow(`No word "${key}" in ui.json of es`);
  });

  it('throws for a plural form that is missing rather than taking another', () => {
    const { 'unit.day_one': _one, ...words } = ES_WORDS;
    const partial = translator(ES, words);
    expect(partial('unit.day', { count: 2, size: '2' })).toBe('2 días');
    expect(() => partial('unit.day', { count: 1, size: '1' })).toThrow('unit.day');
  });

  it('leaves out the words that a pack of an older app lacks, and names each, where that is asked for', () => {
    const { exit: _exit, ...ui } = ES_WORDS;
    const older = { ...packOf('es'), ui };
    expect(() => translatorOf({ ...older })('exit')).toThrow('No word "exit" in ui.json of es');
    const missed: string[] = [];
    forgiveMissingWords(older, ({ message }) => {
      missed.push(message);
      return '';
    });
    expect([translatorOf(older)('exit'), translatorOf(older)('app.name')]).toEqual([
      '',
      ES_WORDS['app.name'],
    ]);
    expect(missed).toEqual(['No word "exit" in ui.json of es']);
  });

  it('does not read a value as a wording', () => {
    for (const country of ['{{country}}', '$t(app.name)', '<b>', '&', '__proto__', '{{app.name}}'])
      expect(es('contacts.in', { country })).toBe(`Contactos: ${country}`);
  });

  it('keeps a value as it is, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (country) => {
        expect(es('contacts.in', { country })).toBe(`Contactos: ${country}`);
      }),
    );
  });

  it('keeps the words of two languages apart', () => {
    const en = translator(EN, EN_WORDS);
    expect([es('exit'), en('exit'), es('exit')]).toEqual([
      ES_WORDS['exit'],
      EN_WORDS['exit'],
      ES_WORDS['exit'],
    ]);
    expect(ES_WORDS['exit']).not.toBe(EN_WORDS['exit']);
  });
});

describe('the plural', () => {
  it.each([
    [0, '0 días'],
    [1, '1 día'],
    [2, '2 días'],
    [1.5, '1.5 días'],
    [1_000_000, '1000000 de días'],
    [2_000_000, '2000000 de días'],
    [1_000_001, '1000001 días'],
  ])('of %d in Spanish, "many" from a million', (count, expected) => {
    const t = translator(ES, { ...ES_WORDS, 'unit.day_many': '{{size}} de días' });
    expect(t('unit.day', { count, size: String(count) })).toBe(expected);
  });

  it.each([0, 1, 2, 1_000_000])('of %d in a language of one form', (count) => {
    expect(translator(ONE_FORM, ONE_FORM_WORDS)('unit.day', { count, size: 'x' })).toBe('x punchaw');
  });

  it.each([
    ['one-other', 'en'],
    ['one-many-other', 'es'],
    ['zero-or-one-many-other', 'fr'],
    ['zero-or-one-many-other', 'pt-BR'],
    ['zero-or-one-other', 'fa-AF'],
    ['arabic', 'ar'],
    ['none', 'zh-Hans'],
  ] as const)('rule "%s" is that of CLDR for %s', (rule, lang) => {
    const cldr = new Intl.PluralRules(lang, { maximumFractionDigits: 3 });
    const { select, categories } = PLURALS[rule];
    const counts = [0, 0.5, 1, 1.5, 2, 1e6, 2e6, 1e6 + 1, ...Array.from({ length: 250 }, (_, n) => n)];
    for (const count of counts) expect(`${count} ${select(count)}`).toBe(`${count} ${cldr.select(count)}`);
    const known = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    expect([...categories].sort()).toEqual([...known].sort());
  });

  it('never gives a form that its language does not declare', () => {
    for (const { categories, select } of Object.values(PLURALS))
      fc.assert(fc.property(fc.oneof(fc.nat(), fc.double()), (count) => categories.includes(select(count))));
  });
});

/** Keys that the code asks for by name, with the file that asks; `t('x')` and `t(\`x.${y}\`)`. */
function askedFor(pattern: RegExp): [string, string][] {
  const root = new URL('../../', import.meta.url);
  return ['src/view', 'src/text', 'src/app/island'].flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) =>
        [...readFileSync(new URL(`${folder}/${name}`, root), 'utf-8').matchAll(pattern)].map(
          ([, key = '']): [string, string] => [key, `${folder}/${name}`],
        ),
      ),
  );
}

const all = (prefix: string, names: readonly string[]): string[] => names.map((name) => `${prefix}.${name}`);

describe.each(PACKS.map((pack) => [pack.lang, pack] as const))('the words in %s', (lang, { locale }) => {
  // The file, not the pack: some words are for the build alone.
  const text = readFileSync(new URL(`../../locales/${lang}/ui.json`, import.meta.url), 'utf-8');
  const ui = JSON.parse(text) as Record<string, string>;
  const has = (key: string): boolean =>
    key in ui || PLURALS[locale.plural].categories.every((form) => `${key}_${form}` in ui);

  it('hold every key that the code asks for by name', () => {
    const asked = askedFor(/\bt\(\s*'([^']+)'/g);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(([key]) => !has(key))).toEqual([]);
  });

  it('hold keys for every beginning that the code asks for', () => {
    const asked = askedFor(/\bt\(\s*`([^`$]+)\$\{/g);
    expect(asked.length).toBeGreaterThan(10);
    const keys = Object.keys(ui);
    expect(asked.filter(([start]) => !keys.some((key) => key.startsWith(start)))).toEqual([]);
  });

  it('hold a word for every value of every list', () => {
    const keys = [
      ...all('status', STATUSES),
      ...all('grade', GRADES),
      ...all('reviewer', REVIEWERS),
      ...all('unit', DURATION_UNITS),
      ...all('topic', TOPICS),
      ...all('service', SERVICES),
      ...all('area', AREAS),
      ...all('situation', SITUATIONS),
      ...all('section', [...SECTIONS.pathway, ...SECTIONS.risk, ...SECTIONS.help]),
      ...all('error', PROBLEM_CODES),
      ...all('tells', ['police', 'government', 'no', 'unknown']),
      ...all('cost', ['free', 'call']),
      ...all('page', ['rule', 'right', 'background', 'staying']),
    ];
    expect(keys.filter((key) => !has(key))).toEqual([]);
  });

  it('are all found by the translator, each plural with its count', () => {
    const t = translator(locale, ui);
    for (const key of Object.keys(ui)) {
      const base = key.replace(/_(zero|one|two|few|many|other)$/, '');
      expect(t(base, base === key ? {} : { count: 1 }), key).not.toBe('');
    }
    for (const count of [0, 1, 2, 3, 11, 100, 1_000_000])
      expect(t('unit.day', { count, size: '7' })).toContain('7');
  });
});
