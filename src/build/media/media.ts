import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page as Tab } from 'playwright-core';
import { previewPath, sheetPath } from '../../model/media-path.ts';
import type { Pack } from '../../model/pack.ts';
import { hasSheet } from '../../model/page.ts';
import { pathOf } from '../../model/route.ts';
import type { Site } from '../../model/site.ts';
import { renderPage, renderPreview } from '../../view/render.ts';
import { inParallel } from '../deploy/in-parallel.ts';
import { momentOf } from '../prerender.ts';
import { fontVersions } from './fonts.ts';
import { previewPicture } from './preview-picture.ts';
import { sheetPdf } from './sheet-pdf.ts';
import { openStudio } from './studio.ts';

/** As many tabs as keep two processors busy. */
const TABS = 3;

/** Drawn by earlier builds, by all that they were drawn from. `npm ci` empties it. */
const KEPT = join('node_modules/.cache/vereda', 'media');

/** One file to be drawn: its address, and all that decides how it looks. */
interface Drawing {
  path: string;
  from: string;
  draw: (tab: Tab) => Promise<Buffer>;
}

/** The sheets and pictures of one language: of every page in its own words, and its general picture. */
export function drawingsOf(pack: Pack, site: Site, withdrawn: string[]): Drawing[] {
  const { lang, issued } = pack;
  const moment = momentOf(pack, withdrawn);
  const own = Object.values(pack.pages).filter((page) => !page.lang && !withdrawn.includes(page.id));
  const picture = (page?: (typeof own)[number]): Drawing => {
    const html = renderPreview(pack, page, site, moment);
    return {
      path: previewPath(lang, page),
      from: html,
      draw: (tab) => previewPicture(tab, site.origin, html, lang),
    };
  };
  const sheets = own.filter(hasSheet).map((page): Drawing => {
    const route = { kind: 'page', id: page.id } as const;
    return {
      path: sheetPath(lang, page),
      from: renderPage(pack, route, site, moment),
      draw: (tab) => sheetPdf(tab, site.origin + pathOf(pack, route), lang, issued),
    };
  });
  return [picture(), ...own.filter(({ sensitive }) => !sensitive).map(picture), ...sheets];
}

function keep(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  // Under its own name only when it is whole: a build may be stopped.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
}

/** Draws what no earlier build has drawn the same, and writes everything into `dist`. Says how long it took. */
export async function writeMedia(
  packs: Pack[],
  site: Site,
  withdrawn: string[],
  dist: string,
): Promise<void> {
  const begun = Date.now();
  const issued = packs[0]?.issued ?? '';
  const studio = await openStudio({ dist, origin: site.origin, issued });
  try {
    // The script that lays a sheet out has its hash in its name.
    const tools = [studio.version, ...fontVersions(), ...readdirSync(join(dist, 'assets')).sort()];
    const base = createHash('sha256').update(tools.join('\n')).digest('hex');
    const files = packs
      .flatMap((pack) => drawingsOf(pack, site, withdrawn))
      .map((drawing) => {
        const hash = createHash('sha256')
          .update(base)
          .update(drawing.path)
          .update(drawing.from)
          .digest('hex');
        return { ...drawing, kept: join(KEPT, hash.slice(0, 2), hash.slice(2)) };
      });
    const open = files.filter(({ kept }) => !existsSync(kept));
    const tabs = await Promise.all(Array.from({ length: TABS }, () => studio.newPage()));
    await inParallel(open, TABS, async ({ kept, draw }) => {
      const tab = tabs.pop() ?? (await studio.newPage());
      keep(kept, await draw(tab));
      tabs.push(tab);
    });
    for (const { path, kept } of files) {
      mkdirSync(dirname(join(dist, path)), { recursive: true });
      writeFileSync(join(dist, path), readFileSync(kept));
    }
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(`Sheets and preview pictures: ${files.length}, ${open.length} of them drawn, ${seconds} s`);
  } finally {
    await studio.close();
  }
}
