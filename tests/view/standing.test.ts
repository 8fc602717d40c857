import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/day.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Route } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { createView } from '../../src/view/context.ts';
import { renderPage } from '../../src/view/render.ts';
import { mayStand } from '../../src/view/standing.ts';
import { packOf, PACKS } from '../model/real-packs.ts';
import { site as built } from '../sw/built.ts';

/* "Seen on …" is written where a clock may still show it, and nowhere a claim stands without one of its wordings. */
const site = { ...built, css: '' };
const es = packOf('es');
const GUIDE: Route = { kind: 'page', id: 'darien-jungle' };

describe('a claim that is to be looked at again on 9 March', () => {
  const claim = { kind: 'status', seen: addDays('2026-03-09', -30) } as const;
  const stands = (issued: string, today: string): boolean =>
    mayStand(createView({ ...es, issued }, GUIDE, site, { today, state: 'current' }), claim);

  it('stands in the edition of that day, and keeps both wordings for the day after', () => {
    expect(stands('2026-03-09', '2026-03-09')).toBe(true);
    expect(stands('2026-03-09', '2026-03-10')).toBe(true);
  });

  it('does not stand in the edition of the day after, whose pages know no earlier day', () => {
    expect(stands('2026-03-10', '2026-03-10')).toBe(false);
  });

  it('stands in a newer guide that is shown beneath an older one, on a day before its own', () => {
    expect(stands('2026-03-10', '2026-03-09')).toBe(true);
  });
});

/** Claims among the sources of a page, each with what it says of its date. */
const claimsIn = (html: string): string[] =>
  html.match(/<li data-testid="fact"[^]*?<\/li>/g)?.map((claim) => claim.replace(/<a .*?<\/a>/g, '')) ?? [];
const isLate = (claim: string): boolean => /^<li[^>]* data-late/.test(claim);
const says = (claim: string, wording: 'now' | 'late'): boolean => claim.includes(`<span class="${wording}">`);

const pages = (pack: Pack, today: string, beside?: Pack): string[] =>
  routesOf(pack)
    .filter(({ kind }) => kind === 'page' || kind === 'figures')
    .map((route) => renderPage(pack, route, site, { today, state: 'current' }, beside));

it.each(PACKS.map((pack) => [pack.lang, pack] as const))(
  'no claim in %s is left without words',
  (_, pack) => {
    const claims = pages(pack, pack.issued).flatMap(claimsIn);
    expect(claims.length).toBeGreaterThan(500);
    expect(claims.filter((claim) => !says(claim, 'late'))).toEqual([]);
    expect(claims.filter((claim) => isLate(claim) === says(claim, 'now'))).toEqual([]);
    expect(claims.filter(isLate).length).toBeGreaterThan(100);
    expect(claims.filter((claim) => !isLate(claim)).length).toBeGreaterThan(100);
  },
);

it('a guide beneath one of another day holds no figure that neither is late nor ever will be', () => {
  const en = packOf('en');
  const earlier = addDays(en.issued, -300);
  for (const [first, second] of [
    [{ ...es, issued: earlier }, en],
    [es, { ...en, issued: earlier }],
  ] as const) {
    const figures =
      pages(first, first.issued, second)
        .join('')
        .match(/<bdi class="value"[^>]*>/g) ?? [];
    expect(figures.length).toBeGreaterThan(1000);
    expect(figures.filter((figure) => !/ data-(due|late)/.test(figure))).toEqual([]);
  }
});
