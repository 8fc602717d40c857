import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { close, open, type StoredPack } from '../../src/store/open.ts';
import { changedOn, installedLanguages, installPack, readPack } from '../../src/store/packs.ts';
import { forgetPage, isSaved, savedPages, savePage } from '../../src/store/saved.ts';

const pack = (seq: number, lang = 'es'): StoredPack => ({
  sha256: `${lang}-${seq}`,
  lang,
  seq,
  issued: `2026-11-${String(seq).padStart(2, '0')}`,
  length: 3,
  bytes: new Uint8Array([seq, seq, seq]).buffer,
  installedAt: '2026-11-21T10:00:00.000Z',
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await close();
});

const allPacks = async (): Promise<string[]> => (await open()).getAllKeys('packs');

describe('installPack', () => {
  it('makes the pack current and keeps exactly the one before it', async () => {
    for (const seq of [1, 2, 3]) await installPack(pack(seq), []);
    expect((await readPack('es'))?.seq).toBe(3);
    expect((await readPack('es', 'previous'))?.seq).toBe(2);
    expect((await allPacks()).sort()).toEqual(['es-2', 'es-3']);
  });

  it('does not count the same pack twice', async () => {
    await installPack(pack(1), []);
    await installPack(pack(2), []);
    await installPack(pack(2), []);
    expect((await readPack('es', 'previous'))?.seq).toBe(1);
  });

  it('leaves other languages alone', async () => {
    await installPack(pack(1), []);
    await installPack(pack(5, 'en'), []);
    await installPack(pack(2), []);
    expect((await readPack('en'))?.seq).toBe(5);
    expect((await installedLanguages()).sort()).toEqual(['en', 'es']);
  });

  it('remembers the day each changed page changed', async () => {
    await installPack(pack(1), []);
    await installPack(pack(2), ['mx-comar-asylum']);
    expect(await changedOn('es', 'mx-comar-asylum')).toBe('2026-11-02');
    expect(await changedOn('es', 'darien')).toBeUndefined();
  });

  it.each(['packs', 'current', 'changes'])(
    'writes nothing at all when "%s" cannot be written',
    async (store) => {
      await installPack(pack(1), []);
      const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
        this: IDBObjectStore,
        ...args: unknown[]
      ) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
        if (this.name === store) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, args);
      });
      await expect(installPack(pack(2), ['mx-comar-asylum'])).rejects.toThrow('full');
      vi.restoreAllMocks();
      expect((await readPack('es'))?.seq).toBe(1);
      expect(await allPacks()).toEqual(['es-1']);
      expect(await changedOn('es', 'mx-comar-asylum')).toBeUndefined();
    },
  );
});

describe('saved pages', () => {
  const page = (id: string, savedAt: string) => ({ id, lang: 'es', title: id, path: `/es/${id}/`, savedAt });

  it('are listed newest first and can be forgotten', async () => {
    await savePage(page('a', '2026-11-20T10:00:00.000Z'));
    await savePage(page('b', '2026-11-21T10:00:00.000Z'));
    expect((await savedPages()).map(({ id }) => id)).toEqual(['b', 'a']);
    await forgetPage('b');
    expect(await isSaved('b')).toBe(false);
    expect(await isSaved('a')).toBe(true);
  });
});
