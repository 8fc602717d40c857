/** A copy that nobody renews says so on every page: rendered so after its day, and shown by the script before that. */
import { afterEach, expect, it, vi } from 'vitest';
import { addDays } from '../../src/model/day.ts';
import type { Route } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { softenOverdue } from '../../src/app/freshness.ts';
import { renderPage } from '../../src/view/render.ts';
import { packOf, PACKS } from '../model/real-packs.ts';
import { pageCss } from './style-sheets.ts';

const site = { version: '0', origin: '', script: '/x.js', css: '', cssHash: '' };
const es = packOf('es');
const LAST_DAY = addDays(es.issued, 180);
const FIRST_OLD_DAY = addDays(es.issued, 181);

const render = (route: Route, today: string, pack = es): string =>
  renderPage(pack, route, site, { today, state: 'current' });

const lineIn = (html: string): RegExpExecArray | null =>
  /<div data-testid="unmaintained" data-due="([\d-]+)"( data-late(?:="")?)?><p class="old late">([^<]+)<\/p><\/div>/.exec(
    html,
  );
const isShown = (html: string): boolean => !!lineIn(html)?.[2];

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('keeps still up to the 180th day, and speaks from the day after', () => {
  expect(isShown(render({ kind: 'home' }, es.issued))).toBe(false);
  expect(isShown(render({ kind: 'home' }, LAST_DAY))).toBe(false);
  expect(isShown(render({ kind: 'home' }, FIRST_OLD_DAY))).toBe(true);
});

it.each(PACKS.map((pack) => [pack.lang, pack] as const))(
  'stands on every page in %s but "exit"',
  (_, pack) => {
    const routes: Route[] = [
      ...routesOf(pack),
      { kind: 'not-found' },
      { kind: 'languages' },
      { kind: 'no-content' },
    ];
    const silent = routes.filter((route) => !isShown(render(route, FIRST_OLD_DAY, pack)));
    expect(silent).toEqual([{ kind: 'exit' }]);
  },
);

it('leaves the word to the note of an expired guide', () => {
  const html = renderPage(es, { kind: 'home' }, site, { today: FIRST_OLD_DAY, state: 'stale' });
  expect(lineIn(html)).toBe(null);
  expect(html).toContain('data-testid="content-state"');
});

it('names the day of the copy, in the words of its language', () => {
  expect(lineIn(render({ kind: 'help' }, FIRST_OLD_DAY))?.[3]).toBe(
    'Esta copia de la guía es del 21 de noviembre de 2026. Nadie la ha renovado. Revise cada dato antes de confiar en él.'.replace(
      '21 de noviembre de 2026',
      /Guía del ([^.<]+)/.exec(render({ kind: 'help' }, LAST_DAY))?.[1] ?? '',
    ),
  );
});

it('stands above everything but the bar, and takes no room while it is hidden', () => {
  const html = render({ kind: 'home' }, LAST_DAY);
  const at = (piece: string): number => html.indexOf(piece);
  expect(at('data-testid="unmaintained"')).toBeGreaterThan(at('</header>'));
  expect(at('data-testid="unmaintained"')).toBeLessThan(at('id="notices"'));
  expect(pageCss).toMatch(/\[data-due\] \.late,[^{]*\{\s*display: none;/);
  expect(pageCss).toMatch(/\[data-late\] \.old \{\s*display: block;/);
});

/** The line as the page's script meets it in a static file: its attributes, and the date of the page. */
function staticPage(): { dataset: Record<string, string> } {
  const due = lineIn(render({ kind: 'home' }, es.issued))?.[1] ?? '';
  const element = { dataset: { due } };
  vi.stubGlobal('document', {
    documentElement: { dataset: { issued: es.issued } },
    querySelectorAll: (selector: string) => (selector === '[data-due]' ? [element] : []),
  });
  return element;
}

it.each([
  [LAST_DAY, false],
  [FIRST_OLD_DAY, true],
])('on a static page the script shows it by the phone’s clock: on %s %s', (day, shown) => {
  const element = staticPage();
  vi.useFakeTimers();
  vi.setSystemTime(new Date(`${day}T12:00:00`));
  softenOverdue();
  expect('late' in element.dataset).toBe(shown);
});
