import { savePage, type SavedPage } from '../../store/saved.ts';
import { keepStorage } from './keep-storage.ts';

export { forgetPage } from '../../store/saved.ts';
export { wake as ticks } from './ticks.ts';

/** Keeps a page for the reader. Rejects where this browser keeps nothing. */
export async function keepPage(page: SavedPage): Promise<void> {
  await savePage(page);
  void keepStorage();
}
