import type { Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_BYTES, previewPicture, showPreview } from '../../src/build/media/preview-picture.ts';
import { sheetPdf } from '../../src/build/media/sheet-pdf.ts';
import { openStudio, type Studio } from '../../src/build/media/studio.ts';
import { momentOf } from '../../src/build/prerender.ts';
import { previewPath } from '../../src/model/media-path.ts';
import { hasSheet, type Page } from '../../src/model/page.ts';
import { pathOf } from '../../src/model/route.ts';
import { routeAt } from '../../src/model/routes.ts';
import type { Site } from '../../src/model/site.ts';
import { renderPage, renderPreview } from '../../src/view/render.ts';
import { contrast } from './contrast.ts';
import { DIST, readPackFile } from './edition.ts';
import { LANGUAGES } from './languages.ts';
import { kindsOfPages } from './page-kinds.ts';

/* What a publisher's build draws: pictures for link previews, and sheets as files. */
const ORIGIN = 'https://vereda.example';
const SITE: Site = {
  version: '0',
  origin: ORIGIN,
  media: true,
  script: '/x.js',
  css: '',
  cssHash: 'sha256-x',
};
const packs = LANGUAGES.map((lang) => readPackFile(DIST, lang));
const issued = packs[0]?.issued ?? '';

let studio: Studio;
let tab: Tab;
beforeAll(async () => {
  studio = await openStudio({ dist: DIST, origin: ORIGIN, issued });
  tab = await studio.newPage();
});
afterAll(() => studio.close());

/** Width and height of a JPEG, from its frame header. */
function sizeOf(jpeg: Buffer): [number, number] {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg.readUInt16BE(at);
    if (marker >= 0xffc0 && marker <= 0xffc2) return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)];
  }
  return [0, 0];
}

interface Seen {
  text: string;
  color: string;
  paper: string;
  inside: boolean;
}

/** In the browser: each text of the picture with its colours, and whether all of it can be seen. */
function textsHere(): Seen[] {
  return [...document.querySelectorAll<HTMLElement>('header, h1, p')].map((element) => {
    let paper = 'rgba(0, 0, 0, 0)';
    for (let at: Element | null = element; at && paper === 'rgba(0, 0, 0, 0)'; at = at.parentElement)
      paper = getComputedStyle(at).backgroundColor;
    const box = element.getBoundingClientRect();
    const around = element.closest('main') ?? document.body;
    const inside =
      box.left >= 0 &&
      box.top >= around.getBoundingClientRect().top &&
      box.right <= 1200 &&
      box.bottom <= 630 &&
      element.scrollWidth <= element.clientWidth &&
      around.scrollHeight <= around.clientHeight;
    const { color } = getComputedStyle(element);
    return { text: element.textContent ?? '', color, paper, inside };
  });
}

describe.each(packs.map((pack) => [pack.lang, pack] as const))('preview pictures in %s', (lang, pack) => {
  const own = Object.values(pack.pages).filter((page) => !page.lang && !page.sensitive);
  const longest = (pages: Page[]): Page[] =>
    pages.sort((a, b) => b.title.length - a.title.length).slice(0, 1);
  const sample = [
    ...longest(own.filter(({ status }) => status)),
    ...longest(own.filter((page) => !page.status)),
  ];
  // Longer than any yet, so that the letters must give way.
  const [first] = sample;
  if (first) sample.push({ ...first, title: `${first.title} · ${first.title} · ${first.title}` });

  it('are of the right size and language, small, whole and easy to read', async () => {
    expect(sample.length).toBeGreaterThan(0);
    for (const page of [undefined, ...sample]) {
      const html = renderPreview(pack, page, SITE, momentOf(pack));
      const jpeg = await previewPicture(tab, ORIGIN, html, lang);
      expect(sizeOf(jpeg)).toEqual([1200, 630]);
      expect(jpeg.length).toBeLessThanOrEqual(MOST_BYTES);
      const root = tab.locator('html');
      expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([
        lang,
        pack.locale.dir,
      ]);
      const texts = await tab.evaluate(textsHere);
      expect(texts.filter(({ inside }) => !inside)).toEqual([]);
      for (const { text, color, paper } of texts)
        expect(contrast(color, paper), `${text}: ${color} on ${paper}`).toBeGreaterThanOrEqual(7);
      expect(texts.some(({ text }) => text === (page?.title ?? pack.ui['app.tagline']))).toBe(true);
    }
  });
});

it('every script is drawn with a font that the build brings', async () => {
  for (const [lang, text, font] of [
    ['ar', 'مرحبا', 'Noto Sans Arabic'],
    ['zh-Hans', '帮助', 'Noto Sans SC'],
    ['es', 'ñandú', 'Noto Sans'],
  ]) {
    await showPreview(tab, ORIGIN, `<!DOCTYPE html><style></style><main><h1>${text}</h1></main>`, lang ?? '');
    const loaded = await tab.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(loaded.join(), lang).toContain(font);
  }
});

it('what must not be seen on a phone has the general picture and words in its preview', () => {
  for (const pack of packs)
    for (const page of Object.values(pack.pages).filter(({ sensitive }) => sensitive)) {
      expect(previewPath(pack.lang, page)).toBe(`/media/${pack.lang}/vereda.jpg`);
      const html = renderPage(pack, { kind: 'page', id: page.id }, SITE, momentOf(pack));
      const tags = [...html.matchAll(/<meta property="og:(title|description|image)" content="([^"]*)"/g)];
      expect(tags.map(([, , content]) => content)).toEqual([
        pack.ui['app.name'],
        pack.ui['app.tagline'],
        `${ORIGIN}/media/${pack.lang}/vereda.jpg`,
      ]);
    }
});

it('a page has a title of 60 letters and a description of 80 for previews, and a picture where there is an origin', () => {
  const tag = (html: string, name: string): string =>
    (new RegExp(`property="og:${name}" content="([^"]*)"`).exec(html)?.[1] ?? '').replace(/&[a-z]+;/g, '"');
  for (const pack of packs)
    for (const { path } of kindsOfPages(pack)) {
      const route = routeAt(pack, path);
      if (!route || route.kind === 'languages') continue;
      const html = renderPage(pack, route, SITE, momentOf(pack));
      for (const [name, most] of [
        ['title', 60],
        ['description', 80],
      ] as const) {
        expect(tag(html, name), path).not.toBe('');
        expect(tag(html, name).length, path).toBeLessThanOrEqual(most);
      }
      expect(tag(html, 'image'), path).toMatch(/^https:\/\/vereda\.example\/media\/[\w-]+\/[\w-]+\.jpg$/);
      const { media: _media, ...bare } = SITE;
      expect(renderPage(pack, route, { ...bare, origin: '' }, momentOf(pack)), path).not.toContain(
        'og:image',
      );
    }
});

it('a sheet as a file is one page, the same each time, with no hour of printing in it', async () => {
  for (const lang of ['ar', 'zh-Hans']) {
    const pack = readPackFile(DIST, lang);
    const own = Object.values(pack.pages).find((page) => hasSheet(page) && !page.lang);
    const address = ORIGIN + pathOf(pack, { kind: 'page', id: own?.id ?? '' });
    const [one, two] = [
      await sheetPdf(tab, address, lang, issued),
      await sheetPdf(tab, address, lang, issued),
    ];
    const text = one.toString('latin1');
    expect(text.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    expect(text).toContain(`(D:${issued.replace(/-/g, '')}000000`);
    expect(one.equals(two)).toBe(true);
  }
});
