import { savePage, type SavedPage } from '../../store/saved.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';

export { forgetPage } from '../../store/saved.ts';

/** Asks the browser once not to clear this site when the phone is full: after the reader has kept something. */
async function keepStorage(): Promise<void> {
  if (!navigator.storage?.persist || (await readSetting('asked-to-keep'))) return;
  await writeSetting('asked-to-keep', true);
  await navigator.storage.persist();
}

/** Keeps a page for the reader. Rejects where this browser keeps nothing. */
export async function keepPage(page: SavedPage): Promise<void> {
  await savePage(page);
  await keepStorage();
}
