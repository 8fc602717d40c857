import { expect, it } from 'vitest';
import { DIST, readManifestFile, readPackFile } from '../browser/edition.ts';
import { packText } from '../../src/model/pack-text.ts';
import { publish, retitled, smallPack } from './editions.ts';
import { host, start, useWorkerWorld } from './worker-world.ts';

/* An edition that changes one page costs a phone that page, the list of the pieces and the manifest. */
useWorkerWorld();

const pack = smallPack();
const before = await publish([pack]);
const after = await publish([retitled({ ...pack, seq: 8 }, 'Título nuevo')], {
  seq: 8,
  issued: '2026-11-22',
});
const { es: entry } = after.manifest.packs;
if (!entry) throw new Error('Nothing was published');

it('comes out as the pack that was published, and its progress ends at what it said in the beginning', async () => {
  host.serve(before);
  const worker = await start();
  await worker.lookForNews();
  await worker.get();
  host.serve(after);
  await worker.lookForNews();
  host.asked.length = 0;
  const steps: [received: number, total: number][] = [];
  await worker.installLanguage('es', (received, total) => steps.push([received, total]));
  const stored = await worker.currentPack('es');
  expect(stored && packText(stored)).toBe(new TextDecoder().decode(after.file(entry.path)));
  const [list = '', page = '', ...more] = host.asked;
  expect([list, page]).toEqual([
    expect.stringMatching(/^\/packs\/items\/es\/list\./),
    expect.stringMatching(/^\/packs\/items\/es\/page-/),
  ]);
  expect(more).toEqual([]);
  const [received, total] = steps.at(-1) ?? [];
  expect(received).toBeGreaterThan(0);
  expect(received).toBe(total);
});

it('can be put together of a real edition: its packs are what the manifest says of them', () => {
  const manifest = readManifestFile(DIST);
  for (const [lang, { format, seq }] of Object.entries(manifest.packs))
    expect(readPackFile(DIST, lang)).toMatchObject({ format, lang, seq, issued: manifest.issued });
});
