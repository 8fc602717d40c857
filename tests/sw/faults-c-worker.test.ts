import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { firstTitle, publish, retitled, smallPack } from './editions.ts';
import { codeOf, host, start, useWorkerWorld } from './worker-world.ts';

/* The worker where the browser keeps nothing, keeps silent, or threw away what it kept. */
useWorkerWorld();

const NEW_TITLE = 'Título de la edición nueva';
const pack = smallPack();
const [before, after] = await Promise.all([
  publish([pack]),
  publish([retitled({ ...pack, seq: 8 }, NEW_TITLE)], { seq: 8 }),
]);

const refuseToOpen = (name: string): void => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', name);
  });
};

describe('C6 storage is refused', () => {
  it.each(['SecurityError', 'InvalidStateError'])(
    'C6 %s: the guide is read from memory and says so',
    async (name) => {
      refuseToOpen(name);
      host.serve(before);
      const worker = await start();
      await worker.checkForContent(false);
      expect((await worker.languageState('es')).available?.seq, 'a page hears that there is one').toBe(7);
      await expect(worker.get()).rejects.toMatchObject({ name });
      const shown = await worker.currentPack('es');
      if (!shown) throw new Error('There is nothing to read');
      expect((await worker.momentFor(shown, { kind: 'home' })).state).toBe('memory');
      expect(await worker.languageState('es')).toMatchObject({ installed: null, lost: false, resting: true });
      host.serve(after);
      await worker.lookForNews();
      await worker.get().catch(() => undefined);
      expect(firstTitle(await worker.currentPack('es')), 'an update is read from memory too').toBe(NEW_TITLE);
    },
  );
});

it('C7 a database that hangs: what the worker knows is answered in 3 s, all of it', async () => {
  host.serve(before);
  const first = await start();
  await first.lookForNews();
  await first.get();
  const { IDBOpenDBRequest } = await import('fake-indexeddb');
  vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest() as never);
  const worker = await start();
  const began = performance.now();
  expect(await worker.currentPack('es').catch(() => null)).toBeNull();
  expect((await worker.knownManifest())?.manifest.seq, 'from the cache').toBe(7);
  expect((await worker.languageState('es')).checkedAt).not.toBeNull();
  expect((await worker.momentFor(pack, { kind: 'home' })).state).toBe('current');
  expect(performance.now() - began).toBeLessThan(3000);
});

describe('C12 the phone threw the database away', () => {
  it('C12 no counter is lost, the loss is told, and over once the guide is back', async () => {
    host.serve(after);
    const first = await start();
    await first.lookForNews();
    await first.get();
    vi.stubGlobal('indexedDB', new IDBFactory());
    const worker = await start();
    expect(await worker.languageState('es')).toMatchObject({ lost: true, installed: null });
    host.serve(before);
    expect(await codeOf(() => worker.lookForNews()), 'no older edition').toBe('older');
    host.serve(after);
    await worker.get();
    expect(await worker.languageState('es')).toMatchObject({ lost: false, installed: { seq: 8 } });
    expect(await (await start()).languageState('es')).toMatchObject({ lost: false, installed: { seq: 8 } });
  });

  it('C12 a phone that never had a guide has lost none', async () => {
    host.serve(before);
    const worker = await start();
    await worker.lookForNews();
    expect((await (await start()).languageState('es')).lost).toBe(false);
  });
});

it('C2 a full phone: the old guide stays, the state says nospace, no piece of the new one stays', async () => {
  const { IDBObjectStore } = await import('fake-indexeddb');
  host.serve(before);
  const worker = await start();
  await worker.get();
  const { close, open } = await import('../../src/store/open.ts');
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => IDBRequest;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: { name: string }, ...args) {
    if (this.name === 'current') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  host.serve(after);
  await worker.lookForNews();
  await expect(worker.get()).rejects.toThrow('full');
  const shown = await worker.currentPack('es');
  expect(firstTitle(shown)).toBe(firstTitle(pack));
  expect((await worker.momentFor(shown ?? pack, { kind: 'home' })).state).toBe('nospace');
  expect(await (await open()).getAllKeys('packs')).toHaveLength(1);
  await close();
});
