/** What people really ask, with slips, slang and without accents, and the page that each question should find. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { routesOf } from '../../src/model/routes.ts';
import { createFind } from '../../src/text/find.ts';
import { translatorOf } from '../../src/text/translate.ts';
import { PACKS, packOf } from '../model/real-packs.ts';
import { nameOf } from './name-of.ts';

/** A question to the names of the pages that answer it, one of them or several. */
type Questions = Record<string, string>;

const FOLDER = fileURLToPath(new URL('questions/', import.meta.url));
const QUESTIONS = new Map(
  readdirSync(FOLDER).map((file): [string, Questions] => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Questions,
  ]),
);
const LISTED = PACKS.map(({ lang }) => lang);
const AMONG_FIRST = 3;
const LEAST = 0.95;

it('there are enough questions in every language', () => {
  const least = { es: 50, en: 30, ht: 15, 'pt-BR': 15, fr: 15, ar: 40, 'fa-AF': 40, 'zh-Hans': 40 };
  for (const [lang, count] of Object.entries(least))
    expect(Object.keys(QUESTIONS.get(lang) ?? {}).length, lang).toBeGreaterThanOrEqual(count);
});

it('every language that is listed is asked', () => {
  expect([...QUESTIONS.keys()].sort()).toEqual([...LISTED].sort());
});

describe.each(LISTED)('the questions in %s', (lang) => {
  const pack = packOf(lang);
  const questions = Object.entries(QUESTIONS.get(lang) ?? {}).map(
    ([query, pages]) => [query, pages.split(' ')] as const,
  );

  it('ask for pages that are there', () => {
    const cards = Object.values(pack.contacts).map(({ id, country }) =>
      nameOf({ route: { kind: 'contacts-country', country }, part: id }),
    );
    const there = new Set([
      ...routesOf(pack).map((route) => nameOf({ route })),
      ...cards,
      ...pack.phrases.map(({ id }) => `phrases#${id}`),
    ]);
    expect(questions.flatMap(([, pages]) => pages).filter((page) => !there.has(page))).toEqual([]);
  });

  it('find the right page among the first three, nearly always', () => {
    const find = createFind({ pack, t: translatorOf(pack) });
    const missed = questions.flatMap(([query, pages]) => {
      const first = find(query).slice(0, AMONG_FIRST).map(nameOf);
      return pages.some((page) => first.includes(page)) ? [] : [`${query}: ${first.join(', ')}`];
    });
    const share = 1 - missed.length / questions.length;
    console.log(`${lang}: ${(share * 100).toFixed(1)} % of ${questions.length} questions`, missed);
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });
});
