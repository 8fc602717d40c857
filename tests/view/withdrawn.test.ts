import { describe, expect, it } from 'vitest';
import type { Moment } from '../../src/model/moment.ts';
import type { Route } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import type { Site } from '../../src/model/site.ts';
import { renderPage, renderShort } from '../../src/view/render.ts';
import { DIST, readPackFile } from '../browser/edition.ts';
import { site } from '../sw/built.ts';

/* B21: what was taken back is nowhere left standing as if it held, whichever page names it. */
const pack = readPackFile(DIST, 'es');

const render = (route: Route, withdrawn: string[]): string =>
  renderPage(pack, route, { ...site, css: '' }, { today: pack.issued, state: 'current', withdrawn });

const count = (html: string, part: string): number => html.split(part).length - 1;

describe('B21 a withdrawn contact', () => {
  const named = (id: string): string | undefined =>
    Object.values(pack.pages).find(({ blocks }) => JSON.stringify(blocks).includes(`{{${id}}}`))?.id;

  it('B21 leaves no number of its own in the text of a page', () => {
    const ids = Object.keys(pack.contacts).filter((id) => pack.contacts[id]?.phones?.length && named(id));
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const route: Route = { kind: 'page', id: named(id) ?? '' };
      const links = [[], [id]].map((withdrawn) => count(render(route, withdrawn), 'href="tel:'));
      expect(links[1], `${route.id} ${id}`).toBeLessThan(links[0] ?? 0);
      expect(render(route, [id])).toContain('data-testid="withdrawn"');
    }
  });
});

describe('B21 a withdrawn page', () => {
  /** The cards of options, on all pages of the questions, that name the page. */
  const shows = (id: string, withdrawn: string[]): string[] =>
    routesOf(pack)
      .filter(({ kind }) => kind === 'screener')
      .flatMap((route) => render(route, withdrawn).match(/data-testid="option"[^]*?<\/article>/g) ?? [])
      .filter((card) => card.includes(`${pack.pages[id]?.title}`));

  it('B21 is no option any more where the questions lead to it', () => {
    const [rule] = Object.values(pack.screener.rules);
    const cards = shows(rule?.page ?? '', [rule?.page ?? '']);
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) {
      expect(card).toContain('data-testid="withdrawn"');
      expect(card).not.toContain('<a ');
    }
  });

  it('B21 leaves its name alone in what others show of its link, and no file of its sheet', () => {
    const { id = '', summary = '' } =
      Object.values(pack.pages).find((page) => page.status && !page.sensitive) ?? {};
    const published: Site = { ...site, css: '', origin: 'https://vereda.example', media: true };
    const seen = (withdrawn: string[]): string => {
      const moment: Moment = { today: pack.issued, state: 'current', withdrawn };
      return (
        renderPage(pack, { kind: 'page', id }, published, moment) + renderShort(pack, id, published, moment)
      );
    };
    const before = seen([]);
    const said = [`/media/es/${id}.jpg`, `/media/es/${id}.pdf`, summary.split(/[^\p{L} ]/u)[0] ?? ''];
    for (const part of said) expect(before).toContain(part);
    for (const part of said) expect(seen([id])).not.toContain(part);
    expect(count(seen([id]), `/media/es/vereda.jpg`)).toBe(2);
  });

  it('B21 has no status among the changes', () => {
    const { page = '' } = pack.changes.find(({ page: id }) => pack.pages[id]?.status) ?? {};
    const html = render({ kind: 'changes' }, [page]);
    const rows = html.split('data-testid="change"').slice(1);
    const own = rows.filter((row) => row.includes(pack.pages[page]?.title ?? '?'));
    expect(own.length).toBeGreaterThan(0);
    for (const row of own) expect(row).toContain('data-testid="withdrawn"');
  });
});
