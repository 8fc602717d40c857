import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PACK_FORMAT, READABLE_FORMATS, type Pack } from '../../src/model/pack.ts';
import { routesOf } from '../../src/model/routes.ts';
import { site } from './built.ts';
import { start, useWorkerWorld, type Worker } from './worker-world.ts';

/*
 * B17: a new app meets the packs of older ones. tests/packs/format-<n>.json is a small pack as the app of that format
 * stored it. Once that app is out it is never written again: who raises the format adds the new one's, keeps the reading of the two before
 * it in `READABLE_FORMATS`, and drops the fourth.
 */
useWorkerWorld();

const packOfFormat = (format: number): Pack =>
  JSON.parse(readFileSync(new URL(`../packs/format-${format}.json`, import.meta.url), 'utf8')) as Pack;

/** A phone on which an older app has stored a pack; the new app starts cold. */
async function phoneWith(pack: Pack): Promise<Worker> {
  const { installPack } = await import('../../src/store/install-pack.ts');
  const bytes = new TextEncoder().encode(JSON.stringify(pack));
  const { lang, seq, issued } = pack;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const record = { sha256, lang, seq, issued, length: bytes.length, bytes: bytes.buffer };
  await installPack({ ...record, envelope: new ArrayBuffer(0), installedAt: '2026-11-21T10:00:00.000Z' }, {});
  return start();
}

describe('B17 a pack of an earlier format', () => {
  it('B17 the newest three are read, or all there have been', () => {
    const newest = [0, 1, 2].map((back) => PACK_FORMAT - back).filter((format) => format >= 1);
    expect(READABLE_FORMATS).toEqual(newest);
  });

  it.each(READABLE_FORMATS)('B17 of format %i is read, every page of it', async (format) => {
    const worker = await phoneWith(packOfFormat(format));
    const pack = await worker.currentPack('es');
    if (!pack) throw new Error(`A pack of format ${format} is not read`);
    const { renderPage } = await import('../../src/view/render.ts');
    const moment = await worker.momentFor(pack, { kind: 'home' });
    const routes = routesOf(pack);
    expect(routes.length).toBeGreaterThan(30);
    for (const route of routes) {
      const html = renderPage(pack, route, { ...site, css: '' }, moment);
      expect(html, JSON.stringify(route)).toMatch(/<h1[^>]*>[^<]*[A-Za-z]/);
      expect(html, JSON.stringify(route)).not.toMatch(/>undefined<|\[object Object\]/);
    }
  });

  it('B17 of a format yet to come is not shown, and not thrown away either', async () => {
    const worker = await phoneWith({ ...packOfFormat(1), format: 99 });
    expect(await worker.currentPack('es')).toBeNull();
    const { installedLanguages } = await import('../../src/store/packs.ts');
    expect(await installedLanguages()).toEqual(['es']);
  });
});
