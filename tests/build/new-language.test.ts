/*
 * Adding a language touches no code: a folder with its words is enough. The words here carry a mark in every letter, so
 * that what the program says by itself, in whatever language, shows.
 */
import { describe, expect, it } from 'vitest';
import { listedLanguages } from '../../src/build/compile.ts';
import { problemsIn } from '../../src/build/check/check.ts';
import { momentOf } from '../../src/build/prerender.ts';
import { formatProblem } from '../../src/build/problem.ts';
import { pseudoText } from '../../src/build/pseudo-text.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Route } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { renderPage } from '../../src/view/render.ts';
import { runsOf } from '../view/words-of.ts';
import { pseudoLanguage } from './pseudo-language.ts';

const site = { version: '1', origin: '', script: '/x.js', css: '', cssHash: '' };
const WORD = /\p{Script=Latin}{2,}/gu;
/** Names that are the same in every language. */
const NAMES = ['WhatsApp', 'Vereda'];

const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/** Words that are no words of the language: facts, names of sources and places, and how languages call themselves. */
function foreignWords({ facts, sources, contacts, languages }: Pack): Set<string> {
  const texts = [
    ...Object.values(facts).flatMap(({ value }) => (value ? [JSON.stringify(value)] : [])),
    ...Object.values(sources).flatMap(({ title, publisher }) => [title, publisher]),
    ...Object.values(contacts).flatMap(({ address = '', phones = [] }) => [
      address,
      ...phones.map(({ number }) => number),
    ]),
    ...languages.map(({ name }) => name),
    ...NAMES,
  ];
  return new Set(texts.flatMap(wordsIn));
}

/** What a screen reader is told beside the text. */
const labelsIn = (html: string): string[] =>
  [
    ...html.matchAll(
      / (?:aria-label|alt|placeholder|data-(?:ready|offline|get|browser|update|accept|close|failed|done))="([^"]*)"/g,
    ),
  ].map(([, text = '']) => text);

/** What names a page and its day in every language. */
const CHECK_CODE = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g;

describe('pseudo-text', () => {
  it('keeps marks and changes every letter, about 40 % longer', () => {
    const text = 'Vaya a [la oficina](mx-comar) en **{{mx-days}}**: es gratis.';
    const made = pseudoText(text, 'accented');
    expect(made).toContain('](mx-comar)');
    expect(made).toContain('**{{mx-days}}**');
    expect(made.replace(/\{\{.*?\}\}|\(.*?\)/g, '')).not.toMatch(/[a-z]/i);
    const letters = (words: string): number => words.replace(/[^\p{L}]/gu, '').length;
    const source = 'La oficina abre temprano para quien llega primero';
    expect(letters(pseudoText(source, 'accented')) / letters(source)).toBeGreaterThan(1.38);
    expect(pseudoText('Vaya', 'bidi')).toMatch(/^\p{Script=Hebrew}+$/u);
  });
});

describe.each(['accented', 'bidi'] as const)('a folder of %s words is a language', (kind) => {
  const { content, pack } = pseudoLanguage(kind);
  const routes: Route[] = [...routesOf(pack), { kind: 'not-found' }, { kind: 'no-content' }];
  const pages = routes.map((route) => ({ route, html: renderPage(pack, route, site, momentOf(pack)) }));

  it('that is listed with the others and whole', () => {
    expect(listedLanguages(content).map(({ code }) => code)).toContain(pack.lang);
    expect(Object.values(pack.pages).filter(({ lang }) => lang)).toEqual([]);
    const problems = problemsIn(content).filter(({ file }) => file.includes(`locales/${pack.lang}/`));
    // It is longer than a language may be.
    expect(problems.filter(({ code }) => !code.startsWith('L')).map(formatProblem)).toEqual([]);
  });

  it('in which the program says nothing of its own', () => {
    const known = foreignWords(pack);
    const found = pages.flatMap(({ route, html }) => {
      const texts = [...runsOf(html)].filter(({ lang }) => lang === pack.lang).map(({ text }) => text);
      return [...texts, ...labelsIn(html)]
        .map((text) => text.replace(CHECK_CODE, ''))
        .flatMap(wordsIn)
        .filter((word) => /^[a-zñáéíóúü]+$/i.test(word) && !known.has(word))
        .map((word) => `${route.kind}: ${word}`);
    });
    expect([...new Set(found)]).toEqual([]);
    expect(pages.length).toBeGreaterThan(400);
  });
});
