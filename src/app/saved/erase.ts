import { deleteDB } from 'idb';
import { WORKSHOP_DATABASE } from '../../store/databases.ts';
import { close, DATABASE } from '../../store/open.ts';

const erase = (database: string): Promise<void> =>
  new Promise((resolve, reject) => {
    deleteDB(database, { blocked: () => reject(new Error('another tab still reads the database')) }).then(
      resolve,
      reject,
    );
  });

/** Removes everything this site keeps in this browser. Rejects when something is still there afterwards. */
export async function eraseEverything(): Promise<void> {
  const registrations = await navigator.serviceWorker?.getRegistrations();
  await Promise.all((registrations ?? []).map((registration) => registration.unregister()));
  const names = 'caches' in window ? await caches.keys() : [];
  await Promise.all(names.map((name) => caches.delete(name)));
  await close();
  await Promise.all([DATABASE, WORKSHOP_DATABASE].map(erase));
  if ('caches' in window && (await caches.keys()).length) throw new Error('a cache is still there');
}
