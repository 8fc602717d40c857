/** Sentences that the renderer itself sets in a row end as the language ends them: Chinese has a sign of its own. */
import { expect, it } from 'vitest';
import { momentOf } from '../../src/build/prerender.ts';
import type { Route } from '../../src/model/route.ts';
import { renderPage } from '../../src/view/render.ts';
import { packOf } from '../model/real-packs.ts';

const site = { version: '1', origin: 'https://vereda.example', script: '/x.js', css: '', cssHash: '' };
const ROUTES: Route[] = [
  { kind: 'page', id: 'mx-comar-asylum' },
  { kind: 'contacts-country', country: 'MX' },
  { kind: 'paper-country', country: 'MX' },
];

/** A Chinese sign or its bracket, and the full stop of another script. */
const FOREIGN_STOP = /[\u3400-\u9fff）]\s*\./g;

it.each(ROUTES)('in Chinese on $kind', (route) => {
  const pack = packOf('zh-Hans');
  const text = renderPage(pack, route, site, momentOf(pack)).replace(/<[^>]*>/g, '');
  expect(text.match(FOREIGN_STOP) ?? []).toEqual([]);
});
