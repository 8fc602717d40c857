import { expect, it } from 'vitest';
import { momentOf } from '../../src/build/prerender.ts';
import { renderPage } from '../../src/view/render.ts';
import { packOf } from '../model/real-packs.ts';
import { site } from '../sw/built.ts';
import { extraCss, pageCss } from './style-sheets.ts';

/*
 * A letter that the font of the text lacks sends the phone looking through all its fonts before the first words stand:
 * a sixth of the time that a guide takes to lay out. What is folded or hidden costs nothing until it is opened.
 */
const pack = packOf('es');
const SITE = { ...site, css: '' };
const guide = (id: string, beside = false): string =>
  renderPage(pack, { kind: 'page', id }, SITE, momentOf(pack), beside ? packOf('ar') : undefined);

/** The words that are laid out at first: no folded part and no button that a script has yet to show. */
const laidOut = (html: string): string =>
  html
    .replace(/<head>[^]*<\/head>/, '')
    .replace(/<details(?! open)[^>]*>[^]*?<\/details>/g, '')
    .replace(/<(button|span)[^>]* hidden[^>]*>[^]*?<\/\1>/g, '')
    .replace(/<span class="on">[^]*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '');

it('a Spanish guide is laid out in Latin letters alone', () => {
  const others = Object.keys(pack.pages).flatMap((id) =>
    [...new Set(laidOut(guide(id)).match(/[^\s -\u024f\u2000-\u206f\u20ac]/gu))].map(
      (letter) => `${id}: ${letter}`,
    ),
  );
  expect(others).toEqual([]);
  expect((pageCss + extraCss).match(/content: '[^']*[^ -\u024f\u2000-\u206f'][^']*'/g)).toBeNull();
});

it('and the choice of a second language is folded until one is chosen', () => {
  const [id = ''] = Object.keys(pack.pages);
  expect(guide(id)).toContain('<details><summary><h2 id="two-title">');
  expect(guide(id, true)).toContain('<details open><summary><h2 id="two-title">');
});
