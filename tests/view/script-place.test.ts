import { expect, it } from 'vitest';
import { momentOf } from '../../src/build/prerender.ts';
import type { Route } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { renderPage } from '../../src/view/render.ts';
import { packOf } from '../model/real-packs.ts';
import { site } from '../sw/built.ts';

/*
 * Where a parser meets a script, the browser paints what it has: the first words of a page stand before its script,
 * and most of the page behind it. tests/bench measures what that is worth.
 */
const pack = packOf('es');
const SCRIPT = `<script type="module" src="${site.script}"></script>`;
const pageOf = (route: Route): string => renderPage(pack, route, { ...site, css: '' }, momentOf(pack));

it('every page has its script once, inside what it says', () => {
  const routes: Route[] = [
    ...routesOf(pack),
    { kind: 'not-found' },
    { kind: 'erase' },
    { kind: 'no-content' },
  ];
  const wrong = routes.filter((route) => {
    const parts = pageOf(route).split(SCRIPT);
    return parts.length !== 2 || !parts[0]?.includes('<main') || !parts[1]?.includes('</main>');
  });
  expect(wrong).toEqual([]);
});

it('a guide has it behind its title and first section, before the others', () => {
  const guides = Object.values(pack.pages).filter(({ kind }) => kind === 'risk');
  expect(guides.length).toBeGreaterThan(50);
  for (const { id } of guides) {
    const [before = '', after = ''] = pageOf({ kind: 'page', id }).split(SCRIPT);
    expect([id, before.match(/<h2/g)?.length]).toEqual([id, 1]);
    expect(before).toContain('</h1>');
    expect([id, after.length > before.length]).toEqual([id, true]);
  }
});
