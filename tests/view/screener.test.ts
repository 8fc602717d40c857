/** The questions as a reader gets them, in both languages. */
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import { pathOf, type Route } from '../../src/model/route.ts';
import { COUNTRY_ANSWER, NO_ANSWER, placesOf, type Place } from '../../src/model/screener.ts';
import type { Site } from '../../src/model/site.ts';
import { renderPage } from '../../src/view/render.ts';
import { PACKS } from '../model/real-packs.ts';

const SITE: Site = { version: '1', origin: 'https://vereda.example', script: '/a.js', css: '', cssHash: '' };

const html = (pack: Pack, route: Route): string =>
  renderPage(pack, route, SITE, { today: pack.issued, state: 'current' });

const route = ({ code }: Place): Route => ({ kind: 'screener', place: code });
const textOf = (page: string): string =>
  page
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&');
const main = (page: string): string => /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
const hrefs = (page: string): string[] =>
  [...page.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href ?? '');

describe.each(PACKS.map((pack) => [pack.lang, pack] as const))('the questions in %s', (_, pack) => {
  const { screener, ui } = pack;
  const places = placesOf(screener);
  const pages = new Map(places.map((place) => [place, html(pack, route(place))]));
  const questions = [...pages].filter(([{ to }]) => screener.nodes[to]);
  const results = [...pages].filter(([{ to }]) => screener.outcomes[to]);
  const address = (place: Place): string => pathOf(pack, route(place));

  it('begin on the home page', () => {
    const [first] = places;
    expect(hrefs(html(pack, { kind: 'home' }))).toContain(address(first as Place));
  });

  it('each offer every answer as a plain link, and the last one says nothing', () => {
    for (const [place, page] of questions) {
      const rows = /data-testid="answers"[\s\S]*?<\/ul>/.exec(page)?.[0] ?? '';
      const answers = Object.keys(screener.nodes[place.to]?.answers ?? {});
      expect([...rows.matchAll(/data-answer="([^"]+)"/g)].map(([, id]) => id)).toEqual(answers);
      expect(textOf(rows)).toContain(screener.answers[NO_ANSWER]);
      for (const id of answers.filter((answer) => COUNTRY_ANSWER.test(answer)))
        expect(textOf(rows)).toContain(pack.locale.countries[id]);
      const known = [...places.map(address), pathOf(pack, { kind: 'help' })];
      for (const href of hrefs(rows)) expect(known).toContain(href);
    }
  });

  it('each say why, and how far it is', () => {
    for (const [place, page] of questions) {
      const { question = '' } = screener.nodes[place.to] ?? {};
      expect(textOf(main(page))).toContain(screener.questions[question]?.why);
      expect(/class="kicker">[^<]*/.exec(page)?.[0]).toContain(String(place.depth));
    }
  });

  it('lead back to the question before, and the first one home', () => {
    for (const [place, page] of pages) {
      const back = /<a class="back"[^>]*>/.exec(page)?.[0] ?? '';
      const before = place.parent ? address(place.parent) : pathOf(pack, { kind: 'home' });
      expect(hrefs(back), place.to).toEqual([before]);
    }
  });

  it('show under each result verdict, status, rule, sources, a person and the way out', () => {
    for (const [place, page] of results) {
      const body = main(page);
      const options = screener.outcomes[place.to]?.options.flat() ?? [];
      expect(body.match(/data-testid="option"/g)?.length, place.to).toBe(options.length);
      expect(body, place.to).toMatch(/data-testid="status"[^>]*data-status="\w+"/);
      expect(textOf(body)).toContain(ui['screener.not-legal']);
      expect(body).toMatch(/data-testid="people"[\s\S]*<article class="card"/);
      expect(body).toContain('id="sources"');
      expect(body.match(/<sup>/g)?.length ?? 0, place.to).toBeGreaterThanOrEqual(options.length);
      expect(hrefs(body)).toEqual(expect.arrayContaining([pathOf(pack, { kind: 'exit' })]));
    }
  });

  it('name the documents to bring where the page has them', () => {
    expect(results.some(([, page]) => page.includes('#bring"'))).toBe(true);
    for (const [, page] of results)
      for (const href of hrefs(page).filter((one) => one.endsWith('#bring'))) {
        const target = Object.values(pack.pages).find(
          ({ id }) => pathOf(pack, { kind: 'page', id }) === href.split('#')[0],
        );
        expect(
          target?.blocks.some(({ section }) => section === 'bring'),
          href,
        ).toBe(true);
      }
  });

  it('are shared without the answers: address and words of the first question', () => {
    const first = pathOf(pack, { kind: 'screener', place: '' });
    for (const [place, page] of pages) {
      const share = decodeURIComponent(/href="https:\/\/wa\.me\/\?text=([^"]*)"/.exec(page)?.[1] ?? '');
      expect(share.endsWith(`${SITE.origin}${first}`), place.to).toBe(true);
      expect(/<title>[^<]*/.exec(page)?.[0]).toContain(ui['screener.title']);
      expect(/property="og:title" content="([^"]*)"/.exec(page)?.[1]).toBe(ui['screener.title']);
    }
  });

  it('are not for search engines beyond the first', () => {
    for (const [place, page] of pages)
      expect(page.includes('content="noindex"'), place.to).toBe(place.parent !== null);
  });

  it('carry no query and no form', () => {
    for (const [, page] of pages) {
      const own = hrefs(page).filter((href) => href.startsWith('/'));
      const withoutSecondLanguage = own.map((href) => href.replace(/\?con=[A-Za-z-]+$/, ''));
      expect(withoutSecondLanguage.filter((href) => href.includes('?'))).toEqual([]);
      expect(page).not.toMatch(/<form|<input|<select/);
    }
  });
});
