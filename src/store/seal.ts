import { changeDatabase, withDatabase, type Sealed } from './open.ts';

/*
 * What a reader keeps says much about them. It lies encrypted under a key that the browser gives to nobody, so that who
 * copies the files of a phone reads nothing, not even what kind of thing was kept; who holds the phone unlocked can open
 * the site itself.
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

async function seal(thing: object): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(thing));
  const data = await crypto.subtle.encrypt({ name: ALGORITHM.name, iv }, await sealingKey(), text);
  return { id: randomName(), iv, data };
}

/** A record that cannot be opened any more is one that nobody can read: it counts as gone. */
async function unseal({ iv, data }: Sealed, key: CryptoKey): Promise<object | null> {
  try {
    const text = await crypto.subtle.decrypt({ name: ALGORITHM.name, iv }, key, data);
    return JSON.parse(new TextDecoder().decode(text)) as object;
  } catch (error) {
    console.error('Something that was kept could not be opened:', error);
    return null;
  }
}

/** Something that was kept, with the name of its record. */
export interface Opened<T> {
  record: string;
  thing: T;
}

/** Everything of one kind that the reader keeps. */
export async function openKept<T extends object>(is: (thing: object) => thing is T): Promise<Opened<T>[]> {
  const sealed = await withDatabase((db) => db.getAll('saved'));
  if (!sealed.length) return [];
  const key = await sealingKey();
  const all = await Promise.all(
    sealed.map(async (one) => ({ record: one.id, thing: await unseal(one, key) })),
  );
  return all.flatMap(({ record, thing }) => (thing && is(thing) ? [{ record, thing }] : []));
}

/** Keeps a thing under a name that says nothing. */
export async function keepSealed(thing: object): Promise<void> {
  const sealed = await seal(thing);
  await changeDatabase((db) => db.put('saved', sealed));
}

/** Forgets records by their names. */
export async function forgetRecords(kept: readonly { record: string }[]): Promise<void> {
  for (const { record } of kept) await changeDatabase((db) => db.delete('saved', record));
}
