import { deleteDB } from 'idb';
import { WORKSHOP_DATABASE } from './databases.ts';
import { DATABASE, retire } from './open.ts';

const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    deleteDB(name, { blocked: () => reject(new Error('another tab still reads the database')) }).then(
      resolve,
      reject,
    );
  });

const cacheNames = async (): Promise<string[]> => ('caches' in self ? caches.keys() : []);

/** Deletes databases, with the keys in them, and caches; whoever asks writes nothing any more. */
export async function eraseStores(): Promise<void> {
  await retire();
  await Promise.all((await cacheNames()).map((name) => caches.delete(name)));
  await Promise.all([DATABASE, WORKSHOP_DATABASE].map(deleteDatabase));
}

/** What is left of them, by name; older browsers do not tell the names of databases. */
export async function leftInStores(): Promise<string[]> {
  const databases = typeof indexedDB.databases === 'function' ? await indexedDB.databases() : [];
  return [...(await cacheNames()), ...databases.map(({ name }) => name ?? '')];
}
