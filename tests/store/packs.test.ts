import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { close, open, type PageChange, type StoredPack } from '../../src/store/open.ts';
import { installPack } from '../../src/store/install-pack.ts';
import { changesOf, installedLanguages, readPack } from '../../src/store/packs.ts';
import { forgetPage, isSaved, savedPages, savePage } from '../../src/store/saved.ts';

const pack = (seq: number, lang = 'es'): StoredPack => ({
  sha256: `${lang}-${seq}`,
  lang,
  seq,
  issued: `2026-11-${String(seq).padStart(2, '0')}`,
  length: 3,
  bytes: new Uint8Array([seq, seq, seq]).buffer,
  envelope: new ArrayBuffer(2),
  installedAt: '2026-11-21T10:00:00.000Z',
});

const CHANGE: PageChange = {
  issued: '2026-11-02',
  kind: 'changed',
  title: 'Pedir refugio en México',
  path: '/es/opciones/mexico-refugio-comar/',
};

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
    for (const seq of [1, 2, 3]) await installPack(pack(seq), {});
    expect((await readPack('es'))?.seq).toBe(3);
    expect((await readPack('es', 'previous'))?.seq).toBe(2);
    expect((await allPacks()).sort()).toEqual(['es-2', 'es-3']);
  });

  it('does not count the same pack twice', async () => {
    await installPack(pack(1), {});
    await installPack(pack(2), {});
    await installPack(pack(2), {});
    expect((await readPack('es', 'previous'))?.seq).toBe(1);
  });

  it('leaves other languages alone', async () => {
    await installPack(pack(1), {});
    await installPack(pack(5, 'en'), {});
    await installPack(pack(2), {});
    expect((await readPack('en'))?.seq).toBe(5);
    expect((await installedLanguages()).sort()).toEqual(['en', 'es']);
  });

  it('remembers what happened to each page', async () => {
    await installPack(pack(1), {});
    await installPack(pack(2), { 'mx-comar-asylum': CHANGE });
    expect(await changesOf('es')).toEqual({ 'mx-comar-asylum': CHANGE });
    expect(await changesOf('en')).toEqual({});
  });

  it.each(['packs', 'current', 'changes'])(
    'writes nothing at all when "%s" cannot be written',
    async (store) => {
      await installPack(pack(1), {});
      const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
        this: IDBObjectStore,
        ...args: unknown[]
      ) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
        if (this.name === store) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, args);
      });
      await expect(installPack(pack(2), { 'mx-comar-asylum': CHANGE })).rejects.toThrow('full');
      vi.restoreAllMocks();
      expect((await readPack('es'))?.seq).toBe(1);
      expect(await allPacks()).toEqual(['es-1']);
      expect(await changesOf('es')).toEqual({});
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

  it('lie sealed: neither title nor address can be read in the database', async () => {
    await savePage(page('violencia-sexual', '2026-11-20T10:00:00.000Z'));
    const [record] = await (await open()).getAll('saved');
    const { id = '', data = new ArrayBuffer(0) } = record ?? {};
    expect(`${id} ${Buffer.from(data).toString('latin1')}`).not.toContain('violencia');
    const key = await (await open()).get('keys', 'saved');
    expect(key?.extractable).toBe(false);
  });
});
