import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Manifest } from '../model/pack.ts';

/** A pack's bytes as they came and were verified; parsed again, and verified again, at each cold start. */
export interface StoredPack {
  sha256: string;
  lang: string;
  seq: number;
  issued: string;
  length: number;
  bytes: ArrayBuffer;
  /** ISO 8601, UTC. */
  installedAt: string;
}

/** A page that the reader chose to keep at hand. */
export interface SavedPage {
  id: string;
  lang: string;
  title: string;
  path: string;
  /** ISO 8601, UTC. */
  savedAt: string;
}

export interface Schema extends DBSchema {
  packs: { key: string; value: StoredPack; indexes: { lang: string } };
  /** Which pack of a language is shown: the key of `packs`, and the one before it. */
  current: { key: string; value: { lang: string; sha256: string; previous?: string } };
  /** The day each page of a language last changed on this phone, by `<lang>/<page>`. */
  changes: { key: string; value: string };
  /** The last accepted manifest and when it came. */
  checks: { key: 'last'; value: { manifest: Manifest; checkedAt: string } };
  saved: { key: string; value: SavedPage };
}
export type Database = IDBPDatabase<Schema>;

export const DATABASE = 'vereda';
const VERSION = 1;

let opened: Promise<Database> | null = null;

/**
 * The one connection of this page or worker. Await nothing but the database inside a transaction: it closes by itself
 * at the first other await. Rejects with the platform's error where storage is refused.
 */
export function open(): Promise<Database> {
  const forget = (): void => {
    opened = null;
  };
  opened ??= openDB<Schema>(DATABASE, VERSION, {
    upgrade(db) {
      db.createObjectStore('packs', { keyPath: 'sha256' }).createIndex('lang', 'lang');
      db.createObjectStore('current', { keyPath: 'lang' });
      db.createObjectStore('changes');
      db.createObjectStore('checks');
      db.createObjectStore('saved', { keyPath: 'id' });
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

/** Closes the connection so that the database can be deleted. */
export async function close(): Promise<void> {
  const db = await opened;
  opened = null;
  db?.close();
}
