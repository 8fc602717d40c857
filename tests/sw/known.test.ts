import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../../src/model/problem.ts';
import { publish, smallPack, type Published } from './editions.ts';

/* Row D12: an older answer that comes late. Both are genuine; whoever is written last must not win by that. */
const MANIFEST = '/packs/manifest.json';
const older = await publish([smallPack('es', 7)]);
const newer = await publish([smallPack('es', 8)], { seq: 8 });

const envelopeOf = (edition: Published): ArrayBuffer => edition.file(MANIFEST)?.slice().buffer as ArrayBuffer;

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('caches', { match: () => Promise.resolve(), open: () => Promise.resolve({ put: () => 0 }) });
});

it.each([
  ['newer first', [newer, older]],
  ['older first', [older, newer]],
])('D12 of two checks that end at once, %s, the higher number stays', async (_, editions) => {
  // A fresh module is a worker that was just started: it still reads what it knew when both answers are there.
  const { knownManifest } = await import('../../sw/known.ts');
  const { accept } = await import('../../sw/accept.ts');
  const ends = await Promise.allSettled(editions.map((edition) => accept(envelopeOf(edition))));
  expect((await knownManifest())?.manifest.seq).toBe(8);
  for (const end of ends) if (end.status === 'rejected') expect((end.reason as Problem).code).toBe('older');
});

it('D12 an older answer after a newer one is refused', async () => {
  const { knownManifest } = await import('../../sw/known.ts');
  const { accept } = await import('../../sw/accept.ts');
  await accept(envelopeOf(newer));
  await expect(accept(envelopeOf(older))).rejects.toMatchObject({ code: 'older' });
  expect((await knownManifest())?.manifest.seq).toBe(8);
});
