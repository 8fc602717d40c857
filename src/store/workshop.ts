import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { WORKSHOP_DATABASE } from './databases.ts';

/** What a translator did to one text and has not yet been taken into the guide. */
export interface Draft {
  lang: string;
  file: string;
  key: string;
  /** `correct`: the words stay as they are, and were found right for `source`. */
  kind: 'text' | 'correct';
  text: string;
  /** The Spanish that it was made from. */
  source: string;
  /** The words of the guide that it was written over; work of an older version does not know them. */
  base?: string;
  /** ISO 8601, UTC. */
  at: string;
}

type Key = [lang: string, file: string, key: string];

interface Schema extends DBSchema {
  drafts: { key: Key; value: Draft; indexes: { lang: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;
let erased = false;

/**
 * A database of its own: readers never get it. Once somebody erases it from another tab it is not made again by this
 * one, whatever is still typed here.
 */
function open(): Promise<IDBPDatabase<Schema>> {
  if (erased) return Promise.reject(new Error('the work was erased from another tab'));
  opened ??= openDB<Schema>(WORKSHOP_DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: ['lang', 'file', 'key'] }).createIndex('lang', 'lang');
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      erased = true;
    },
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

export const draftsOf = async (lang: string): Promise<Draft[]> =>
  (await open()).getAllFromIndex('drafts', 'lang', lang);

/** Languages that there is work in, those too that the guide does not have yet. */
export const languagesWithDrafts = async (): Promise<string[]> => [
  ...new Set((await (await open()).getAllKeys('drafts')).map(([lang]) => lang)),
];

export async function keepDraft(draft: Draft): Promise<void> {
  await (await open()).put('drafts', draft);
}

export async function dropDraft({ lang, file, key }: Pick<Draft, 'lang' | 'file' | 'key'>): Promise<void> {
  await (await open()).delete('drafts', [lang, file, key]);
}
