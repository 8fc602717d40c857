import { changeDatabase, withDatabase, type PageChange, type StoredPack } from './open.ts';

/** The current pack of a language, or the one before it with `previous`; undefined when there is none. */
export async function readPack(
  lang: string,
  which: 'current' | 'previous' = 'current',
): Promise<StoredPack | undefined> {
  return withDatabase(async (db) => {
    const current = await db.get('current', lang);
    const key = which === 'current' ? current?.sha256 : current?.previous;
    return key ? db.get('packs', key) : undefined;
  });
}

/** Whether the current pack of a language was stored with a page at an address. Rejects where nothing can be read. */
export const hasAddress = (lang: string, pathname: string): Promise<boolean> =>
  withDatabase(async (db) => !!(await db.get('current', lang))?.addresses?.includes(pathname));

/**
 * Takes a pack away whose bytes are damaged: the one before it is current from now on. Does nothing where another is
 * current by now, as two pages may find the damage at once.
 */
export const dropPack = (lang: string, sha256: string): Promise<void> =>
  changeDatabase(async (db) => {
    const tx = db.transaction(['packs', 'current'], 'readwrite');
    const current = await tx.objectStore('current').get(lang);
    if (current?.sha256 === sha256) {
      await tx.objectStore('packs').delete(sha256);
      if (current.previous) {
        const { previous: sha256, since } = current;
        await tx.objectStore('current').put({ lang, sha256, ...(since ? { since } : {}) });
      } else await tx.objectStore('current').delete(lang);
    }
    await tx.done;
  });

/**
 * Codes of the languages that are on this phone, the reader's first one first: a link in another language, followed
 * once, must not change what the phone opens with.
 */
export async function installedLanguages(): Promise<string[]> {
  const all = await withDatabase((db) => db.getAll('current'));
  return all.sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1)).map(({ lang }) => lang);
}

/** What editions did to the pages of a language on this phone since it was first stored, by page. */
export async function changesOf(lang: string): Promise<Record<string, PageChange>> {
  const prefix = `${lang}/`;
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  return withDatabase(async (db) => {
    const [keys, values] = await Promise.all([db.getAllKeys('changes', range), db.getAll('changes', range)]);
    return Object.fromEntries(
      keys.flatMap((key, index) => {
        const value = values[index];
        return value ? [[key.slice(prefix.length), value]] : [];
      }),
    );
  });
}
