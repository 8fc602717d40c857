import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Day } from '../model/day.ts';
import { Problem, type ProblemCode } from '../model/problem.ts';

/** A pack's bytes as they came and were verified; parsed again, and verified again, at each cold start. */
export interface StoredPack {
  sha256: string;
  lang: string;
  seq: number;
  issued: string;
  length: number;
  bytes: ArrayBuffer;
  /** The signed manifest that named these bytes: both together can be handed over. */
  envelope: ArrayBuffer;
  /** ISO 8601, UTC. */
  installedAt: string;
}

/** What an edition did to a page on this phone. */
export interface PageChange {
  issued: string;
  kind: 'new' | 'changed' | 'closed';
  title: string;
  path: string;
}

/** A manifest that was accepted, as it came, and when. */
export interface Accepted {
  envelope: ArrayBuffer;
  /** The day on which this edition first came here: hearing the same again is no news, it may be a replay. */
  arrivedOn: Day;
  /** ISO 8601, UTC. */
  checkedAt: string;
}

/** How the last look for news ended. Times are ISO 8601, UTC. */
export interface Attempt {
  at: string;
  code?: ProblemCode;
  /** No look by itself before this. */
  notBefore?: string;
}

/** Something of the reader's, unreadable without the key that never leaves this browser. */
export interface Sealed {
  id: string;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Which pack of a language is shown: the key of `packs`, and the one before it; when the language came first. */
export interface Current {
  lang: string;
  sha256: string;
  previous?: string;
  since?: string;
  /** Where that pack has a page for sure: read while the pack itself is still on its way. */
  addresses?: string[];
}

export interface Schema extends DBSchema {
  packs: { key: string; value: StoredPack; indexes: { lang: string } };
  current: { key: string; value: Current };
  /** What the last edition that touched a page did to it, by `<lang>/<page>`. */
  changes: { key: string; value: PageChange };
  accepted: { key: 'manifest'; value: Accepted };
  attempts: { key: 'last'; value: Attempt };
  saved: { key: string; value: Sealed };
  keys: { key: 'saved'; value: CryptoKey };
  settings: { key: 'never-mobile' | 'asked-to-keep' | 'no-install'; value: boolean };
}
export type Database = IDBPDatabase<Schema>;

export const DATABASE = 'vereda';
const VERSION = 1;
/** A database that does not open by then counts as closed: words must not wait for it, and the network has its turn too. */
const PATIENCE_MS = 1500;

/** The connection, or the news that there is none yet; null while nobody has asked. */
let opened: Promise<Database> | null = null;
/** Whether everything was erased: then nothing is written any more. */
let retired = false;

function forget(): void {
  opened = null;
}

const onOtherVersion = (_current: number, _blocked: number | null, event: IDBVersionChangeEvent): void => {
  (event.target as IDBDatabase).close();
  forget();
};

/** Async, because a browser that refuses storage throws at once, and everybody here expects a rejection. */
const openOwn = async (): Promise<Database> =>
  openDB<Schema>(DATABASE, VERSION, {
    upgrade(db, from) {
      // Each version adds its own step: a later one finds these here already.
      if (from >= 1) return;
      db.createObjectStore('packs', { keyPath: 'sha256' }).createIndex('lang', 'lang');
      db.createObjectStore('current', { keyPath: 'lang' });
      db.createObjectStore('changes');
      db.createObjectStore('accepted');
      db.createObjectStore('attempts');
      db.createObjectStore('saved', { keyPath: 'id' });
      db.createObjectStore('keys');
      db.createObjectStore('settings');
    },
    blocking: onOtherVersion,
    terminated: forget,
  });

const isNamed = (error: unknown, name: string): boolean =>
  error instanceof DOMException && error.name === name;

/** A newer app's database is read as it is: deleting it would take what the reader has, writing would spoil it. */
async function openNewer(error: unknown): Promise<Database> {
  if (!isNamed(error, 'VersionError')) throw error;
  return openDB<Schema>(DATABASE, undefined, { blocking: onOtherVersion, terminated: forget });
}

function connect(): Promise<Database> {
  const connecting = openOwn().catch(openNewer);
  const late = new Promise<never>((_, reject) =>
    setTimeout(reject, PATIENCE_MS, new Problem('storage', 'the database does not open')),
  );
  const answer = Promise.race([connecting, late]);
  // One that opens late is still of use; while it hangs, everybody after the first hears so at once.
  connecting.then((db) => {
    if (opened === answer) opened = Promise.resolve(db);
  }, forget);
  return answer;
}

/**
 * The one connection of this page or worker. Rejects with the platform's error where storage is refused, and with
 * Problem `storage` where it does not answer.
 */
export const open = (): Promise<Database> =>
  retired ? Promise.reject(new Problem('storage', 'everything was erased')) : (opened ??= connect());

/**
 * Does `work` with the database, once more where the platform had closed the connection. Await nothing but the
 * database inside a transaction: it ends by itself at the first other await.
 */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (error) {
    if (!isNamed(error, 'InvalidStateError')) throw error;
    forget();
    return work(await open());
  }
}

/** The same for work that writes. Throws Problem `storage` where the database belongs to a newer version of the app. */
export const changeDatabase = <T>(work: (db: Database) => Promise<T>): Promise<T> =>
  withDatabase((db) => {
    if (db.version !== VERSION) throw new Problem('storage', 'the database belongs to a newer version');
    return work(db);
  });

/**
 * Closes the connection for good, so that the database can be deleted: what is still under way here, or comes later,
 * is refused as where storage is refused.
 */
export async function retire(): Promise<void> {
  retired = true;
  await close();
}

/** Whether everything was erased, so that nothing may be kept any more, here or elsewhere. */
export const isRetired = (): boolean => retired;

/** Closes the connection, if there is one. */
export async function close(): Promise<void> {
  const db = await opened?.catch(() => null);
  opened = null;
  db?.close();
}
