import { open, type SavedPage } from './open.ts';

/** Pages the reader saved, newest first. */
export async function savedPages(): Promise<SavedPage[]> {
  const pages = await (await open()).getAll('saved');
  return pages.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

export const isSaved = async (id: string): Promise<boolean> =>
  (await (await open()).getKey('saved', id)) !== undefined;

export async function savePage(page: SavedPage): Promise<void> {
  await (await open()).put('saved', page);
}

export async function forgetPage(id: string): Promise<void> {
  await (await open()).delete('saved', id);
}
