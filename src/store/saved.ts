import { changeDatabase, withDatabase, type Sealed } from './open.ts';

/** A page that the reader chose to keep at hand. */
export interface SavedPage {
  id: string;
  lang: string;
  title: string;
  path: string;
  /** ISO 8601, UTC. */
  savedAt: string;
}

/*
 * What a reader keeps says much about them. It lies encrypted under a key that the browser gives to nobody, so that who
 * copies the files of a phone reads nothing; who holds the phone unlocked can open the site itself.
 */
const ALGORITHM = { name: 'AES-GCM', length: 256 };
const IV_BYTES = 12;

async function sealingKey(): Promise<CryptoKey> {
  const known = await withDatabase((db) => db.get('keys', 'saved'));
  if (known) return known;
  const key = await crypto.subtle.generateKey(ALGORITHM, false, ['encrypt', 'decrypt']);
  await changeDatabase((db) => db.put('keys', key, 'saved'));
  return key;
}

const randomName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function seal(page: SavedPage): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(page));
  const data = await crypto.subtle.encrypt({ name: ALGORITHM.name, iv }, await sealingKey(), text);
  return { id: randomName(), iv, data };
}

/** A record that cannot be opened any more is one that nobody can read: it counts as gone. */
async function unseal({ iv, data }: Sealed, key: CryptoKey): Promise<SavedPage | null> {
  try {
    const text = await crypto.subtle.decrypt({ name: ALGORITHM.name, iv }, key, data);
    return JSON.parse(new TextDecoder().decode(text)) as SavedPage;
  } catch (error) {
    console.error('A saved page could not be opened:', error);
    return null;
  }
}

interface Opened {
  record: string;
  page: SavedPage;
}

async function openAll(): Promise<Opened[]> {
  const sealed = await withDatabase((db) => db.getAll('saved'));
  if (!sealed.length) return [];
  const key = await sealingKey();
  const pages = await Promise.all(
    sealed.map(async (one) => ({ record: one.id, page: await unseal(one, key) })),
  );
  return pages.filter((one): one is Opened => one.page !== null);
}

/** Pages the reader saved, newest first. */
export async function savedPages(): Promise<SavedPage[]> {
  const all = await openAll();
  return all.map(({ page }) => page).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

export const isSaved = async (id: string): Promise<boolean> =>
  (await openAll()).some(({ page }) => page.id === id);

/** Keeps a page, in place of an earlier copy of it. */
export async function savePage(page: SavedPage): Promise<void> {
  await forgetPage(page.id);
  const sealed = await seal(page);
  await changeDatabase((db) => db.put('saved', sealed));
}

export async function forgetPage(id: string): Promise<void> {
  const records = (await openAll()).filter(({ page }) => page.id === id);
  for (const { record } of records) await changeDatabase((db) => db.delete('saved', record));
}
