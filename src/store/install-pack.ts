import { changeDatabase, type Database, type PageChange, type StoredPack } from './open.ts';

/** Changes to pages, by page. */
export type Changes = Record<string, PageChange>;

/**
 * Writes a verified pack and makes it the current one of its language, in one transaction: whole or not at all.
 * Keeps the pack it replaces, drops older ones. `changes` says what it does to the pages that were here before,
 * `addresses` where it has a page that an answer may begin with before the page is made.
 */
export const installPack = (pack: StoredPack, changes: Changes, addresses: string[] = []): Promise<void> =>
  changeDatabase((db) => install(db, pack, changes, addresses));

async function install(db: Database, pack: StoredPack, changes: Changes, addresses: string[]): Promise<void> {
  const tx = db.transaction(['packs', 'current', 'changes'], 'readwrite');
  const finished = tx.done.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    const current = await tx.objectStore('current').get(pack.lang);
    const previous = current?.sha256 === pack.sha256 ? current.previous : current?.sha256;
    await tx.objectStore('packs').put(pack);
    await tx.objectStore('current').put({
      lang: pack.lang,
      sha256: pack.sha256,
      ...(previous ? { previous } : {}),
      since: current?.since ?? pack.installedAt,
      addresses,
    });
    for (const [id, change] of Object.entries(changes))
      await tx.objectStore('changes').put(change, `${pack.lang}/${id}`);
    for (const key of await tx.objectStore('packs').index('lang').getAllKeys(pack.lang))
      if (key !== pack.sha256 && key !== previous) await tx.objectStore('packs').delete(key);
  } catch (error) {
    // A call that throws does not undo the calls before it: without this, half an install would be committed.
    abort(tx);
    await finished;
    throw error;
  }
  const failure = await finished;
  if (failure) throw failure;
}

/** Takes everything back; a transaction that the platform has ended already needs no ending. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}
