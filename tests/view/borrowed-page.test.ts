/*
 * A page that a language does not have is shown whole in another one and says so; nothing of it is mixed. English lends
 * from Spanish here, because the small project has these two.
 */
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { momentOf } from '../../src/build/prerender.ts';
import { sourceHash } from '../../src/build/translation-state.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Route } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { renderPage } from '../../src/view/render.ts';
import { contentWith, type Changes } from '../build/fixture-content.ts';
import { wordsOf } from './words-of.ts';

const site = { version: '1', origin: 'https://vereda.example', script: '/x.js', css: '', cssHash: '' };
const PATHWAY = 'locales/en/pathways/mx-asylum.json';
const GUIDE = 'locales/en/guides/mx-train.json';

const packWith = (changes: Changes): Pack => compile(contentWith(changes), 'en');
const render = (pack: Pack, route: Route): string => renderPage(pack, route, site, momentOf(pack));

describe('a page without a file', () => {
  const pack = packWith({ [PATHWAY]: () => null });
  const html = render(pack, { kind: 'page', id: 'mx-asylum' });

  it('keeps its address in the language and says which language it is in', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en" dir="ltr"/);
    expect(html).toContain('This page is not yet in English. We show it in Spanish.');
    expect(html.indexOf('data-testid="borrowed"')).toBeLessThan(html.indexOf('<h1>'));
  });

  it('is no page of its own to a search engine', () => {
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).toContain('<link rel="canonical" href="https://vereda.example/es/opciones/mexico-refugio/"');
    expect(html).not.toContain('rel="alternate" hreflang');
  });

  it('is Spanish in its body: title, headings, status words, dates, values, sources', () => {
    const spanish = wordsOf(html, 'es').join(' ');
    for (const words of [
      'Pedir refugio en México',
      'Quién puede',
      'Antes decía: ABIERTO',
      'No confirmado desde el 5 de octubre de 2026',
      '30 a 45 días hábiles',
      'Fuentes y fechas',
      'oficial',
      'Todavía falta que lo lea: una persona abogada',
    ])
      expect(spanish).toContain(words);
  });

  it('is English around it: bars, footer, contacts, ways to other pages', () => {
    const english = wordsOf(html, 'en').join(' ');
    for (const words of [
      'HELP',
      'COMAR',
      'Not confirmed since 7 October 2026',
      'Freight train',
      'Save',
      'If they say no',
      'Who we are',
    ])
      expect(english).toContain(words);
    expect(english).not.toMatch(/Visto|Fuentes y fechas|ABIERTO|días/);
  });

  it('is named in its own language in every list, with a word about that', () => {
    const lists = routesOf(pack).filter(({ kind }) => kind !== 'page');
    const naming = lists
      .map((route) => render(pack, route))
      .filter((list) => list.includes('Pedir refugio en México'));
    expect(naming.length).toBeGreaterThan(4);
    for (const list of naming) {
      expect(list.split('Pedir refugio en México')).toHaveLength(
        list.split('<span lang="es" dir="ltr">Pedir refugio en México</span>').length,
      );
      expect(list).toContain('<small>(Spanish)</small>');
    }
  });
});

describe('a page that lacks one sentence', () => {
  const pack = packWith({ [GUIDE]: (text) => text.replace(/ {2}"key-2".*\n/, '') });

  it('is borrowed whole, never with a hole or a mixture', () => {
    const page = pack.pages['mx-train'];
    expect([page?.lang, page?.title]).toEqual(['es', 'Tren de carga']);
    const html = render(pack, { kind: 'page', id: 'mx-train' });
    expect(wordsOf(html, 'en').join(' ')).not.toMatch(/Do not get on a train/);
  });
});

describe('what is borrowed costs', () => {
  it('nothing where nothing is', () => {
    expect(packWith({}).foreign).toEqual({});
  });

  it('the words that a body asks for, and no others', () => {
    const { foreign } = packWith({ [PATHWAY]: () => null });
    const { ui, blocks, locale } = foreign['es'] ?? {};
    expect(Object.keys(foreign)).toEqual(['es']);
    expect(ui?.['status.open']).toBe('ABIERTO');
    expect(Object.keys(ui ?? {}).filter((key) => /^(home|saved|screener|error|topic)\./.test(key))).toEqual(
      [],
    );
    expect(blocks).toEqual({});
    expect(locale?.countries).toEqual({ MX: 'México' });
  });
});

describe('a block of safety that is older than the Spanish', () => {
  const review = (keys: string) => (): string => `{ "guides/mx-train": { ${keys} } }`;

  it('has the Spanish beneath it, marked as such', () => {
    const pack = packWith({ 'locales/en/review.json': review('"danger-1": "00000000 m0"') });
    const html = render(pack, { kind: 'page', id: 'mx-train' });
    expect(html).toContain('The Spanish changed after this was translated.');
    expect(wordsOf(html, 'es').join(' ')).toContain('Si sangra mucho, apriete la herida');
    expect(wordsOf(html, 'en').join(' ')).toContain('If the blood runs fast');
    expect(html).toContain('The Spanish has changed since in 1 part of this page.');
  });

  it('of less weight only leads to a line at the top', () => {
    const pack = packWith({ 'locales/en/review.json': review('"happens-1": "00000000 m0"') });
    const html = render(pack, { kind: 'page', id: 'mx-train' });
    expect(html).toContain('The Spanish has changed since in 1 part of this page.');
    expect(html).not.toContain('data-testid="newer-source"');
  });

  it('that is current has nothing', () => {
    const hash = sourceHash('Si sangra mucho, apriete la herida y llame: {{em-mx}}.');
    const pack = packWith({ 'locales/en/review.json': review(`"danger-1": "${hash} m0"`) });
    expect(render(pack, { kind: 'page', id: 'mx-train' })).not.toMatch(/newer-source|has changed since/);
  });
});

it.each([
  ['machine', 'none', 'm0', 'No person has reviewed it yet'],
  ['human', 'two', 'h2', 'Text written by one person and reviewed by two others.'],
  ['machine', 'one', 'm2', 'drafted with the help of a machine. One person has reviewed it.'],
])('the note of a language that is %s and reviewed by %s', (origin, review, state, said) => {
  const content = contentWith({
    'locales/en/locale.json': (text) =>
      text
        .replace('"origin": "machine"', `"origin": "${origin}"`)
        .replace('"review": "none"', `"review": "${review}"`),
  });
  const en = content.locales.get('en');
  if (!en) throw new Error('no English');
  en.review = {
    'guides/mx-train': Object.fromEntries(
      Object.keys(en.pages.get('mx-train')?.value ?? {}).map((key) => [key, `00000000 ${state}`]),
    ),
  };
  const pack = compile(content, 'en');
  expect(render(pack, { kind: 'page', id: 'mx-train' })).toContain(said);
  expect(render(pack, { kind: 'home' })).toContain('No person has reviewed it yet');
});
