import { describe, expect, it } from 'vitest';
import { packOf } from '../model/real-packs.ts';
import { renderPage } from '../../src/view/render.ts';
import { momentOf } from '../../src/build/prerender.ts';
import { routesOf } from '../../src/model/routes.ts';
import { site } from '../sw/built.ts';
import { extraCss, pageCss } from './style-sheets.ts';

/* One visual language: colours by name, one scale of letters, one of room, no sign without a word. */
const sheets = [pageCss, extraCss].map((sheet) => sheet.replace(/\/\*[^]*?\*\//g, ''));
const css = sheets.join('\n');
/** What is drawn on a screen; paper has its own sizes, and is black on white. */
const screen = sheets.map((sheet) => sheet.split('@media print')[0]).join('\n');

const LETTERS_REM = [0.875, 1, 1.125, 1.25, 1.5, 2, 2.5, 3];
const ROOM_PX = [2, 4, 8, 12, 16];

const numbersOf = (property: RegExp, unit: string): number[] =>
  [...screen.matchAll(property)]
    .flatMap(([, value = '']) => value.match(/-?[\d.]+[a-z]*/g) ?? [])
    .filter((part) => part.endsWith(unit) && /\d(rem|px)$/.test(part))
    .map((part) => Math.abs(parseFloat(part)));

describe('the style sheets', () => {
  it('names its colours', () => {
    // A white bar, for browsers that know no names.
    const bare = [...screen.matchAll(/\n\s+([a-z-]+): ([^;]*#[0-9a-f]{3,6}[^;]*);/g)]
      .filter(([, property = '']) => !property.startsWith('--'))
      .map(([, property, value]) => `${property}: ${value}`);
    expect(bare).toEqual(['background: #fff']);
    const names = new Set([...css.matchAll(/(--[a-z-]+):/g)].map(([, name]) => name));
    const used = new Set([...css.matchAll(/var\((--[a-z-]+)/g)].map(([, name]) => name));
    expect(used).toEqual(names);
  });

  it('keeps to one scale of letters and one of room', () => {
    const letters = numbersOf(/font(?:-size)?: ([^;]+);/g, 'rem');
    expect(letters.length).toBeGreaterThan(10);
    expect(letters.filter((size) => !LETTERS_REM.includes(size))).toEqual([]);
    const room = numbersOf(/(?:margin|padding)[a-z-]*: ([^;]+);/g, 'px');
    expect(room.length).toBeGreaterThan(50);
    expect(room.filter((size) => !ROOM_PX.includes(size))).toEqual([]);
  });
});

it('no sign stands without a word', () => {
  const pack = packOf('es');
  let count = 0;
  const alone = routesOf(pack).flatMap((route) => {
    const html = renderPage(pack, route, { ...site, css: '' }, momentOf(pack));
    const signs =
      html.match(/<(a|b|p|li|div|small|span)\b[^>]*>\s*<svg class="i[^]*?<\/svg>[^]*?<\/\1>/g) ?? [];
    count += signs.length;
    return signs.filter((sign) => !/\p{L}/u.test(sign.replace(/<svg[^]*?<\/svg>|<[^>]*>/g, '')));
  });
  expect(alone).toEqual([]);
  expect(count).toBeGreaterThan(500);
});

it('no page holds up its first words by the search for a font with pictures', () => {
  const pack = packOf('es');
  const first = routesOf(pack).map(
    (route) => renderPage(pack, route, { ...site, css: '' }, momentOf(pack)).split('<script')[0] ?? '',
  );
  expect(first.length).toBeGreaterThan(400);
  expect(first.filter((html) => /\p{Emoji_Presentation}/u.test(html))).toEqual([]);
});
