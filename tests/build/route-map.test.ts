import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { brotli } from '../../src/build/compress.ts';
import { compile } from '../../src/build/compile.ts';
import { readContent } from '../../src/build/content.ts';
import { mapShape } from '../../src/build/map-shape.ts';
import { momentOf } from '../../src/build/prerender.ts';
import { PICTURE_WIDTH } from '../../src/model/picture-width.ts';
import { pathOf } from '../../src/model/route.ts';
import { routeAt } from '../../src/model/routes.ts';
import { renderPage } from '../../src/view/render.ts';
import { extraCss } from '../view/style-sheets.ts';

/** Over the wire, in bytes of a kB of 1000: one picture, and all five in a pack. */
const MOST_PICTURE = 12_000;
const MOST_IN_PACK = 6_000;
/** What `main` leaves free on either side. */
const PAGE_MARGIN = 16;
const AREAS = ['caribbean', 'central-america', 'darien-uraba', 'mexico', 'pacific'];
const ALLOWED = 'svg title desc defs radialGradient stop path circle text g rect'.split(' ');

const content = readContent(fileURLToPath(new URL('../..', import.meta.url)));
const site = { version: '1', origin: '', script: '/x.js', css: '', cssHash: '' };
const packs = ['es', 'en'].map((lang) => compile(content, lang));
const cases = packs.flatMap((pack) =>
  Object.values(pack.maps).map((map) => ({ pack, map, lang: pack.lang, id: map.id })),
);

const htmlOf = ({ pack, id }: (typeof cases)[number]): string =>
  renderPage(pack, { kind: 'route-map', id }, site, momentOf(pack));
const pictureIn = (html: string): string => /<svg class="map".*?<\/svg>/s.exec(html)?.[0] ?? '';
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);

it('has letters of at least 12 px on a phone of 320 px', () => {
  const units = Number(/\.map,\s*\.bars \{[^}]*font-size: (\d+)px/.exec(extraCss)?.[1]);
  expect(extraCss.match(/\.map[^{]*\{[^}]*font-size/g)).toHaveLength(1);
  expect((units * (320 - 2 * PAGE_MARGIN)) / PICTURE_WIDTH).toBeGreaterThanOrEqual(12);
});

it('covers every area, in every language', () => {
  for (const { maps } of packs) expect(Object.keys(maps).sort()).toEqual(AREAS);
});

it('gives the same bytes for the same content', () => {
  const again = compile(readContent(fileURLToPath(new URL('../..', import.meta.url))), 'es');
  expect(JSON.stringify(again.maps)).toBe(JSON.stringify(packs[0]?.maps));
  expect(mapShape([-82, 4, -74, 10.5]).land).toBe(mapShape([-82, 4, -74, 10.5]).land);
});

it('keeps the maps and figures of a pack small', async () => {
  for (const { maps, charts } of packs)
    expect((await brotli(Buffer.from(JSON.stringify([maps, charts])))).length).toBeLessThan(MOST_IN_PACK);
});

describe.each(cases)('the map $id in $lang', (one) => {
  const { map, pack } = one;
  const html = htmlOf(one);
  const picture = pictureIn(html);

  it('is a small picture', async () => {
    expect(picture).not.toBe('');
    expect((await brotli(Buffer.from(picture))).length).toBeLessThan(MOST_PICTURE);
  });

  it('shows land, borders and soft areas, and no line that anybody could walk', () => {
    expect(all(picture, /<path class="(\w+)"/g)).toEqual(['land', 'border']);
    expect(all(picture, /<(\w+)[ >]/g).filter((tag) => !ALLOWED.includes(tag))).toEqual([]);
    expect(all(picture, /<circle [^>]*\bfill="([^"]*)"/g)).toEqual(map.zones.map(() => 'url(#soft)'));
    expect(JSON.stringify(map)).not.toMatch(/"(lon|lat|line|path|route)"/);
  });

  it('draws borders between countries only', () => {
    const box = content.routes.get(map.id)?.value.box;
    expect(box && mapShape(box)).toMatchObject({ land: map.land, borders: map.borders });
    expect(
      Object.values(map).filter((value) => typeof value === 'string' && /^M-?\d/.test(value)),
    ).toHaveLength(2);
  });

  it('breaks no rule of the page: no style, no script, no link', () => {
    expect(picture).not.toMatch(/\sstyle=|<script|<style|\son\w+=|href=/);
  });

  it('says what it shows to those who do not see it', () => {
    expect(picture).toContain(`role="img"`);
    expect(picture).toContain(`<title id="map-title">${map.title}</title>`);
    const description = /<desc id="map-desc">(.*?)<\/desc>/s.exec(picture)?.[1] ?? '';
    for (const { text } of [...map.zones, ...map.helps]) expect(description).toContain(text);
  });

  it('has every sign of the picture in the list, with its guide and its contact', () => {
    const list = html.slice(html.indexOf('<h2 id="zones">'));
    for (const { number, page, text } of map.zones) {
      expect(list).toContain(`${number}. ${text}`);
      expect(list).toContain(`href="${pathOf(pack, { kind: 'page', id: page })}"`);
    }
    for (const { letter, contact, text } of map.helps) {
      expect(list).toContain(`<b>${letter}</b>. ${text}`);
      expect(list).toContain(`id="${contact}"`);
    }
    const signs = all(picture, /<g class="(?:zone|aid)">.*?<text[^>]*>(\w+)<\/text>/gs);
    expect(signs).toEqual([
      ...map.zones.map(({ number }) => String(number)),
      ...map.helps.map(({ letter }) => letter),
    ]);
  });

  it('keeps every sign and name inside the frame', () => {
    for (const { x, y } of [...map.zones, ...map.helps, ...map.countries, ...map.seas, ...map.towns]) {
      expect(x).toBeGreaterThan(8);
      expect(x).toBeLessThan(312);
      expect(y).toBeGreaterThan(10);
      expect(y).toBeLessThan(map.height - 4);
    }
  });

  it('is found from the list of risks and at its own address', () => {
    const path = pathOf(pack, { kind: 'route-map', id: map.id });
    expect(routeAt(pack, path)).toEqual({ kind: 'route-map', id: map.id });
    expect(renderPage(pack, { kind: 'risks' }, site, momentOf(pack))).toContain(`href="${path}"`);
    for (const href of all(html, /href="(\/(?:es|en)\/[^"#?]*)/g)) {
      const target = packs.find(({ lang }) => href.startsWith(`/${lang}/`));
      expect(target && routeAt(target, href), href).toBeTruthy();
    }
  });
});
