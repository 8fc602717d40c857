import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { readContent } from '../../src/build/content.ts';
import { momentOf } from '../../src/build/prerender.ts';
import { pathOf } from '../../src/model/route.ts';
import { routeAt } from '../../src/model/routes.ts';
import { formatNumber } from '../../src/text/format.ts';
import { renderPage } from '../../src/view/render.ts';

const content = readContent(fileURLToPath(new URL('../..', import.meta.url)));
const site = { version: '1', origin: '', script: '/x.js', css: '', cssHash: '' };
const route = { kind: 'figures' } as const;
const cases = ['es', 'en'].flatMap((lang) => {
  const pack = compile(content, lang);
  const html = renderPage(pack, route, site, momentOf(pack));
  return pack.charts.map((chart, index) => ({ lang, id: chart.id, pack, html, chart, index }));
});

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);
const plain = (html: string): string => html.replace(/<sup>.*?<\/sup>/g, '').replace(/<[^>]*>/g, '');

describe.each(cases)('the chart $id in $lang', ({ pack, html, chart, index }) => {
  const facts = chart.bars.map(({ fact }) => content.facts.get(fact)?.value);
  const counts = facts.map((fact) => (fact?.value && 'count' in fact.value ? fact.value.count : Number.NaN));
  const wanted = counts.map((count) => formatNumber(count, pack.locale));
  const section = html.split('<section>')[index + 1]?.split('</section>')[0] ?? '';
  const picture = /<svg class="bars".*?<\/svg>/s.exec(section)?.[0] ?? '';

  it('prints the numbers of the facts, in the picture and in the table alike', () => {
    expect(wanted).not.toContain('NaN');
    expect(all(picture, /<text class="n"[^>]*>([^<]*)</g)).toEqual(wanted);
    expect(all(section, /<tr><th scope="row">.*?<\/th><td>(.*?)<\/td>/g).map(plain)).toEqual(wanted);
  });

  it('draws each bar as long as its number, from zero', () => {
    const widths = all(picture, /<rect [^>]*\bwidth="(\d+)"/g).map(Number);
    const [most, longest] = [Math.max(...counts), Math.max(...widths)];
    expect(all(picture, /<rect x="(\d+)"/g)).toEqual(counts.map(() => '0'));
    counts.forEach((count, at) => {
      expect(Math.abs((widths[at] ?? 0) - Math.max(2, (count / most) * longest))).toBeLessThanOrEqual(1);
    });
  });

  it('names each bar alike in picture and table, with the period', () => {
    const names = all(picture, /<text x="0" y="\d+">([^<]*)</g);
    expect(all(section, /<th scope="row">(.*?)<\/th>/g)).toEqual(names);
    chart.bars.forEach(({ period }, at) => expect(names[at]).toContain(period.slice(0, 4)));
    for (const name of names) expect(name.length, name).toBeLessThan(46);
  });

  it('gives every number its date, its source, and a guide that says more', () => {
    for (const [at, fact] of facts.entries()) {
      expect(fact?.sources.length).toBeGreaterThan(0);
      expect(html).toContain(`data-fact="${chart.bars[at]?.fact}" data-seen="${fact?.seen}"`);
    }
    expect(all(section, /<sup>.*?\[(\d+)\]<\/sup>/g)).toHaveLength(chart.bars.length);
    expect(section).toContain(`href="${pathOf(pack, { kind: 'page', id: chart.page })}"`);
    expect(section).toContain(chart.note);
  });

  it('needs no style and no script', () => {
    expect(picture).not.toMatch(/\sstyle=|<script|<style/);
  });
});

it('stands among the risks', () => {
  for (const [pack, path] of [
    [cases.find(({ lang }) => lang === 'es')?.pack, '/es/riesgos/cifras/'],
    [cases.find(({ lang }) => lang === 'en')?.pack, '/en/risks/figures/'],
  ] as const)
    expect(pack && routeAt(pack, path)).toEqual(route);
});
