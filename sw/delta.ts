import { joinItems, splitPack, type Items, type PackLabel } from '../src/model/items.ts';
import {
  ITEM_HASH_DIGITS,
  itemListPath,
  itemPath,
  type ItemList,
  type ManifestEntry,
} from '../src/model/manifest.ts';
import { toWritten } from '../src/model/pack-text.ts';
import type { Pack } from '../src/model/pack.ts';
import { download, type Order } from './download.ts';
import { parseItemList } from './item-list.ts';
import { sha256, verifyBytes } from './verify.ts';

/** Text compresses to about a third, and each answer has headers of its own. */
const COMPRESSION = 1 / 3;
const HEADERS = 450;
const AT_ONCE = 4;

/** About what an item of so many kB costs over the wire, in bytes. */
const transferOf = (kB: number): number => Math.round(kB * 1000 * COMPRESSION) + HEADERS;

const encode = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));

/** What of an edition is not on this phone yet. */
export interface Delta {
  /** Items that are here already, as they are. */
  kept: Items;
  /** `kB` is an upper limit: thousands of bytes, rounded up. */
  missing: { id: string; hash: string; kB: number }[];
  label: PackLabel;
  /** About what the missing items cost over the wire. */
  transfer: number;
}

async function listItems(lang: string, entry: ManifestEntry, signal: Order['signal']): Promise<ItemList> {
  const bytes = await download(itemListPath(lang, entry), { limit: entry.items.length, signal });
  await verifyBytes(bytes, entry.items);
  return parseItemList(bytes);
}

/** Compares an edition's list of items with the pack that is here. Throws Problem. */
export async function deltaOf(
  before: Pack,
  label: PackLabel,
  entry: ManifestEntry,
  signal: Order['signal'],
): Promise<Delta> {
  const list = await listItems(label.lang, entry, signal);
  const delta: Delta = { kept: {}, missing: [], label, transfer: 0 };
  const items = splitPack(before);
  for (const [id, [hash, kB]] of Object.entries(list)) {
    const item = items[id];
    const here = item === undefined ? '' : (await sha256(encode(item))).slice(0, ITEM_HASH_DIGITS);
    if (here === hash) delta.kept[id] = item;
    else {
      delta.missing.push({ id, hash, kB });
      delta.transfer += transferOf(kB);
    }
  }
  return delta;
}

/**
 * The bytes of the new pack from what is here and the missing items. Whether they are right is told by the hash of the
 * whole pack, which the caller checks: an item alone is never trusted. Throws Problem.
 */
export async function downloadDelta({ kept, missing, label }: Delta, order: Order): Promise<ArrayBuffer> {
  const items: Items = { ...kept };
  const queue = [...missing];
  let received = 0;
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { id, hash, kB } = next;
      const bytes = await download(itemPath(label.lang, id, hash), {
        limit: kB * 1000,
        signal: order.signal,
      });
      received += transferOf(kB);
      order.onProgress?.(received);
      items[id] = JSON.parse(new TextDecoder().decode(bytes));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return encode(toWritten(joinItems(items, label))).buffer;
}
