import { forgetRecords, keepSealed, openKept, type Opened } from './seal.ts';

/** A page that the reader chose to keep at hand. */
export interface SavedPage {
  id: string;
  lang: string;
  title: string;
  path: string;
  /** ISO 8601, UTC. */
  savedAt: string;
}

const isPage = (thing: object): thing is SavedPage => 'savedAt' in thing;

const openPages = (): Promise<Opened<SavedPage>[]> => openKept(isPage);

/** Pages the reader saved, newest first. */
export async function savedPages(): Promise<SavedPage[]> {
  const all = await openPages();
  return all.map(({ thing }) => thing).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

export const isSaved = async (id: string): Promise<boolean> =>
  (await openPages()).some(({ thing }) => thing.id === id);

/** Keeps a page, in place of an earlier copy of it. */
export async function savePage(page: SavedPage): Promise<void> {
  await forgetPage(page.id);
  await keepSealed(page);
}

export async function forgetPage(id: string): Promise<void> {
  await forgetRecords((await openPages()).filter(({ thing }) => thing.id === id));
}
