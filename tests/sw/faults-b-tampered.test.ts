import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/model/manifest.ts';
import {
  encode,
  firstTitle,
  publish,
  retitled,
  smallPack,
  strangerSigner,
  type Published,
} from './editions.ts';
import { codeOf, host, start, useWorkerWorld, type Worker } from './worker-world.ts';

/* What arrives is not what was published: bytes that changed on the way, or somebody else's words. */
useWorkerWorld();

const FLIPS = 1000;
const NEW_TITLE = 'Título de la edición nueva';
const MANIFEST = '/packs/manifest.json';

const pack = smallPack();
const [before, after] = await Promise.all([
  publish([pack]),
  publish([retitled({ ...pack, seq: 8 }, NEW_TITLE)], { seq: 8, issued: '2026-11-22' }),
]);
const [entry] = Object.values(after.manifest.packs);
if (!entry) throw new Error('Nothing was published');

/** The bytes with the n-th of many one-byte changes, spread over all of them. */
function flipped(bytes: Uint8Array<ArrayBuffer>, n: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  const at = (n * 7919) % bytes.length;
  copy[at] = ((copy[at] ?? 0) + 1 + (n % 254)) % 256;
  return copy;
}

/** The bytes with other words in place of some. */
const replaced = (bytes: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to));

/** An edition in which the files that `matches` names are other bytes. */
const tampered = (matches: (path: string) => boolean, n: number): Pick<Published, 'file'> => ({
  file(path) {
    const bytes = after.file(path);
    return bytes && matches(path) ? flipped(bytes, n) : bytes;
  },
});

/** A phone that reads the first edition. */
async function reader(): Promise<Worker> {
  host.serve(before);
  const worker = await start();
  await worker.get();
  return worker;
}

const titleOn = async (worker: Worker): Promise<string | undefined> =>
  firstTitle(await worker.currentPack('es'));

async function stateOn(worker: Worker): Promise<string> {
  const shown = await worker.currentPack('es');
  if (!shown) throw new Error('There is no guide to judge');
  return (await worker.momentFor(shown, { kind: 'home' })).state;
}

const isPack = (path: string): boolean => path === entry.path;
const isItem = (path: string): boolean => path.startsWith('/packs/items/es/page-');
const isItemOrPack = (path: string): boolean => isItem(path) || isPack(path);

describe('B1 one byte flipped', () => {
  it(`B1 in a pack: 0 of ${FLIPS} accepted`, async () => {
    const { verifyPack } = await import('../../sw/verify.ts');
    const bytes = after.file(entry.path) ?? new Uint8Array();
    const codes = new Set<string>();
    for (let n = 0; n < FLIPS; n += 1)
      codes.add(await codeOf(() => verifyPack(flipped(bytes, n).buffer, { ...entry, lang: 'es' })));
    expect([...codes]).toEqual(['damaged']);
  });

  it(`B1 in an item: 0 of ${FLIPS} come out as anything but the pack that was signed`, async () => {
    const { deltaOf, downloadDelta } = await import('../../sw/delta.ts');
    const { verifyPack } = await import('../../sw/verify.ts');
    host.serve(after);
    const delta = await deltaOf(pack, { ...after.manifest, ...entry, lang: 'es' }, entry, undefined);
    const title = (edition: Pick<Published, 'file'>): Promise<string> => {
      host.serve(edition);
      return downloadDelta(delta, { limit: entry.length })
        .then((bytes) => verifyPack(bytes, { ...entry, lang: 'es' }))
        .then(
          (joined) => firstTitle(joined) ?? '',
          () => 'refused',
        );
    };
    const ends = new Set<string>();
    for (let n = 0; n < FLIPS; n += 1) ends.add(await title(tampered(isItem, n)));
    expect(await title(after), 'untouched').toBe(NEW_TITLE);
    // A changed byte that still says the same, such as a space outside a text, may come out as the true pack.
    expect([...ends].filter((end) => end !== NEW_TITLE)).toEqual(['refused']);
  });

  it.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
    ['unreadable', (bytes) => flipped(bytes, 0)],
    ['well-formed and false', (bytes) => replaced(bytes, NEW_TITLE, 'Título de alguien ajeno')],
  ])('B1 an item that is %s costs the whole pack, and the guide is the true one', async (_, change) => {
    const worker = await reader();
    host.answer = (path) => {
      const bytes = after.file(path);
      return bytes && isItem(path) ? change(bytes) : bytes;
    };
    await worker.lookForNews();
    await worker.get();
    expect(await titleOn(worker)).toBe(NEW_TITLE);
    expect(host.asked).toContain(entry.path);
  });

  it('B1 item and pack damaged: refused, the old guide stays, also after a cold start', async () => {
    const worker = await reader();
    host.serve(tampered(isItemOrPack, 5));
    await worker.lookForNews();
    expect(await codeOf(() => worker.get())).toBe('damaged');
    for (const one of [worker, await start()]) {
      expect(await titleOn(one)).toBe(firstTitle(pack));
      expect(await stateOn(one)).toBe('refused');
    }
  });

  it('B1 manifest damaged: refused, the old guide stays and says so', async () => {
    const worker = await reader();
    const envelope = JSON.parse(new TextDecoder().decode(after.file(MANIFEST))) as Envelope;
    const wellFormed = atob(envelope.payload).replace('"seq":8', '"seq":9');
    for (const [bytes, code] of [
      [flipped(after.file(MANIFEST) ?? new Uint8Array(), 0), 'damaged'],
      [encode({ ...envelope, payload: btoa(wellFormed) }), 'signature'],
    ] as const) {
      host.answer = (path) => (path === MANIFEST ? bytes : after.file(path));
      expect(await codeOf(() => worker.lookForNews())).toBe(code);
      expect(await titleOn(worker)).toBe(firstTitle(pack));
      expect(await stateOn(worker)).toBe('refused');
    }
  });
});

it('B2 signed by a stranger: refused, the old guide stays, the state says refused also after a cold start', async () => {
  const worker = await reader();
  host.serve(await publish([{ ...pack, seq: 9 }], { seq: 9, signers: [strangerSigner(9)] }));
  expect(await codeOf(() => worker.lookForNews())).toBe('signature');
  expect(await stateOn(worker)).toBe('refused');
  const again = await start();
  expect(await stateOn(again)).toBe('refused');
  expect((await again.knownManifest())?.manifest.seq).toBe(7);
  host.serve(before);
  await again.lookForNews();
  expect(await stateOn(again), 'over with the next good look').not.toBe('refused');
});

it('B5 the same number with other bytes: refused and reported, nothing changes', async () => {
  const worker = await reader();
  host.serve(await publish([retitled(pack, NEW_TITLE)]));
  expect(await codeOf(() => worker.lookForNews())).toBe('conflict');
  expect(await stateOn(worker)).toBe('refused');
  await worker.get();
  expect(await titleOn(worker)).toBe(firstTitle(pack));
  expect(await stateOn(worker), 'fetching what is here already clears nothing').toBe('refused');
});

describe('B16 a pack that needs a newer app', () => {
  it.each([
    ['by its version', { minApp: '9.0.0' }, {}],
    ['by its format', {}, { format: 99 }],
  ])(
    'B16 %s: the old guide stays, the words say to update, and nothing is fetched in vain',
    async (_, change, form) => {
      const worker = await reader();
      const next = { ...retitled({ ...pack, seq: 8 }, NEW_TITLE), ...form };
      host.serve(await publish([next], { seq: 8, ...change }));
      await worker.lookForNews();
      host.asked.length = 0;
      expect(await codeOf(() => worker.get())).toBe('format');
      expect(host.asked).toEqual([]);
      expect(await titleOn(worker)).toBe(firstTitle(pack));
      expect(pack.ui['error.format']).toContain('necesita una versión nueva de Vereda');
      expect(await worker.isResting(), 'tried again later by itself, not at every page').toBe(true);
    },
  );
});
