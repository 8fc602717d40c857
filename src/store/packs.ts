import { open, type StoredPack } from './open.ts';

/**
 * Writes a verified pack and makes it the current one of its language, in one transaction: whole or not at all.
 * Keeps the pack it replaces, drops older ones. `changed` lists the pages whose content differs from before.
 */
export async function installPack(pack: StoredPack, changed: string[]): Promise<void> {
  const db = await open();
  const tx = db.transaction(['packs', 'current', 'changes'], 'readwrite');
  const finished = tx.done.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    const current = await tx.objectStore('current').get(pack.lang);
    const previous = current?.sha256 === pack.sha256 ? current.previous : current?.sha256;
    await tx.objectStore('packs').put(pack);
    await tx
      .objectStore('current')
      .put({ lang: pack.lang, sha256: pack.sha256, ...(previous ? { previous } : {}) });
    for (const id of changed) await tx.objectStore('changes').put(pack.issued, `${pack.lang}/${id}`);
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

/** The current pack of a language, or the one before it with `previous`; undefined when there is none. */
export async function readPack(
  lang: string,
  which: 'current' | 'previous' = 'current',
): Promise<StoredPack | undefined> {
  const db = await open();
  const current = await db.get('current', lang);
  const key = which === 'current' ? current?.sha256 : current?.previous;
  return key ? db.get('packs', key) : undefined;
}

/** Codes of the languages that are on this phone. */
export async function installedLanguages(): Promise<string[]> {
  return (await open()).getAllKeys('current');
}

/** The day a page last changed on this phone, or undefined when it has not since it was first stored. */
export async function changedOn(lang: string, id: string): Promise<string | undefined> {
  return (await open()).get('changes', `${lang}/${id}`);
}
