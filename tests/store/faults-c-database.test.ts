import 'fake-indexeddb/auto';
import {
  forceCloseDatabase,
  IDBFactory,
  IDBObjectStore,
  IDBOpenDBRequest as FakeRequest,
} from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  close,
  DATABASE,
  open,
  type Database,
  type PageChange,
  type StoredPack,
} from '../../src/store/open.ts';
import { installPack } from '../../src/store/install-pack.ts';
import { changesOf, readPack } from '../../src/store/packs.ts';
import { isSaved, savePage } from '../../src/store/saved.ts';
import { readSetting, writeSetting } from '../../src/store/settings.ts';

/* The database fails in every way that phones know: full, refused, silent, closed under us, from a newer app. */
const pack = (seq: number): StoredPack => ({
  sha256: `es-${seq}`,
  lang: 'es',
  seq,
  issued: '2026-11-20',
  length: 3,
  bytes: new Uint8Array([seq, seq, seq]).buffer,
  envelope: new ArrayBuffer(2),
  installedAt: '2026-11-21T10:00:00.000Z',
});
const page = {
  id: 'darien',
  lang: 'es',
  title: 'Darién',
  path: '/es/x/',
  savedAt: '2026-11-21T10:00:00.000Z',
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await close();
});

type Put = (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;

/** Lets a `put` run through, or throw in its place. */
function onPut(check: (store: string, count: number) => void): void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as Put;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    count += 1;
    check(this.name, count);
    return put.apply(this, args);
  });
}

/** An opening of the database that ends as the test says. */
const onOpen = (answer: (real: () => IDBOpenDBRequest) => IDBOpenDBRequest) => {
  const real = indexedDB.open.bind(indexedDB);
  return vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => answer(() => real(name, version)));
};

describe('C3 the phone is full in the middle of an install', () => {
  it.each([1, 2, 3, 7, 10, 12])('C3 put %i of 12 throws: none of them is written', async (failing) => {
    await installPack(pack(1), {});
    const change: PageChange = { issued: '2026-11-22', kind: 'changed', title: 'a', path: '/es/a/' };
    const changes = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`page-${n}`, change]));
    onPut((_, count) => {
      if (count === failing) throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(installPack(pack(2), changes)).rejects.toThrow('full');
    vi.restoreAllMocks();
    const db = await open();
    expect(await db.getAllKeys('packs')).toEqual(['es-1']);
    expect(await changesOf('es')).toEqual({});
    expect((await readPack('es'))?.seq).toBe(1);
    await installPack(pack(2), changes);
    expect(Object.keys(await changesOf('es'))).toHaveLength(10);
  });
});

describe('C6 storage is refused', () => {
  it.each(['SecurityError', 'InvalidStateError'])(
    'C6 %s is passed on at once, and tried again later',
    async (name) => {
      const opening = onOpen(() => {
        throw new DOMException('refused', name);
      });
      await expect(readPack('es')).rejects.toThrow('refused');
      expect(opening.mock.calls.length).toBeLessThanOrEqual(2);
      opening.mockRestore();
      expect(await readPack('es')).toBeUndefined();
    },
  );
});

describe('C7 the database never answers', () => {
  it('C7 everybody hears so within 2 s together, and later ones at once', async () => {
    onOpen(() => new FakeRequest() as unknown as IDBOpenDBRequest);
    const before = performance.now();
    await expect(readPack('es')).rejects.toMatchObject({ code: 'storage' });
    await expect(readSetting('never-mobile')).rejects.toMatchObject({ code: 'storage' });
    await expect(isSaved('darien')).rejects.toMatchObject({ code: 'storage' });
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('C7 one that answers late is used from then on', async () => {
    await installPack(pack(1), {});
    await close();
    // An opening waits behind a change of version, and that for whoever still reads.
    const reader = await openDB(DATABASE);
    const upgrading = openDB(DATABASE, 7);
    await expect(readPack('es')).rejects.toMatchObject({ code: 'storage' });
    reader.close();
    (await upgrading).close();
    await expect.poll(async () => (await readPack('es').catch(() => null))?.seq).toBe(1);
  });

  it('C7 an opened database leaves no timer behind that fails later', async () => {
    const failures: unknown[] = [];
    const note = (error: unknown): void => void failures.push(error);
    process.on('unhandledRejection', note);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (let n = 0; n < 3; n += 1) await readPack('es');
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(failures).toEqual([]);
  });
});

describe('C8 the connection is closed under us', () => {
  it('C8 the page is saved after exactly one more opening', async () => {
    const db = await open();
    const opening = onOpen((real) => real());
    forceCloseDatabase(db as unknown as Parameters<typeof forceCloseDatabase>[0]);
    await savePage(page);
    expect(await isSaved('darien')).toBe(true);
    expect(opening).toHaveBeenCalledTimes(1);
  });

  it('C8 also where the platform says so only at the next call', async () => {
    (await open()).close();
    const opening = onOpen((real) => real());
    await savePage(page);
    expect(await isSaved('darien')).toBe(true);
    expect(opening).toHaveBeenCalledTimes(1);
  });
});

describe('C10 the database belongs to a newer app', () => {
  const newer = (upgrade: (db: Database) => void = () => undefined) =>
    openDB(DATABASE, 7, { upgrade: (db) => upgrade(db as unknown as Database) });

  it('C10 is read, not written, and not deleted', async () => {
    await installPack(pack(1), {});
    await writeSetting('never-mobile', true);
    await close();
    (await newer((db) => db.createObjectStore('packs-of-the-future' as never))).close();
    expect((await readPack('es'))?.seq).toBe(1);
    expect(await readSetting('never-mobile')).toBe(true);
    await expect(installPack(pack(2), {})).rejects.toMatchObject({ code: 'storage' });
    await expect(savePage(page)).rejects.toMatchObject({ code: 'storage' });
    await close();
    const [found] = await indexedDB.databases();
    expect(found).toEqual({ name: DATABASE, version: 7 });
    const db = await newer();
    expect(await db.getAllKeys('packs')).toEqual(['es-1']);
    expect(await db.getAll('saved')).toEqual([]);
    db.close();
  });
});
