import { isDay } from '../src/model/day.ts';
import {
  ITEM_HASH_DIGITS,
  type Floor,
  type ItemList,
  type Manifest,
  type ManifestEntry,
  type TrustList,
} from '../src/model/manifest.ts';
import { Problem } from '../src/model/problem.ts';
import { openEnvelope } from './trust.ts';

const HASH = /^[0-9a-f]{64}$/;
const PACK_PATH = /^\/packs\/[A-Za-z-]{2,12}\.[0-9a-f]{16}\.json$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/;
const ITEM = /^[a-z0-9-]{1,80}$/;
const ITEM_HASH = new RegExp(`^[0-9a-f]{${ITEM_HASH_DIGITS}}$`);
const MAX_PACK_BYTES = 8_000_000;

const isCount = (value: unknown, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFullDay = (value: unknown): boolean =>
  typeof value === 'string' && value.length === 10 && isDay(value);

const isEntry = (value: unknown): boolean => {
  if (!isRecord(value) || !isRecord(value['items'])) return false;
  const { seq, format, path, length, transfer, sha256, items } = value as unknown as ManifestEntry;
  return (
    isCount(seq, Number.MAX_SAFE_INTEGER) &&
    isCount(format, 1000) &&
    PACK_PATH.test(path) &&
    isCount(length, MAX_PACK_BYTES) &&
    isCount(transfer, MAX_PACK_BYTES) &&
    HASH.test(sha256) &&
    isCount(items.length, MAX_PACK_BYTES) &&
    HASH.test(items.sha256)
  );
};

const isManifest = (value: unknown): value is Manifest => {
  if (!isRecord(value) || !isRecord(value['packs'])) return false;
  const { epoch, seq, issued, expires, minApp, packs, withdrawn } = value as unknown as Manifest;
  return (
    isCount(epoch, Number.MAX_SAFE_INTEGER) &&
    isCount(seq, Number.MAX_SAFE_INTEGER) &&
    isFullDay(issued) &&
    isFullDay(expires) &&
    /^\d+\.\d+\.\d+$/.test(minApp) &&
    Object.entries(packs).every(([lang, entry]) => LANGUAGE.test(lang) && isEntry(entry)) &&
    Array.isArray(withdrawn) &&
    withdrawn.every((id) => typeof id === 'string' && ITEM.test(id))
  );
};

function parse(bytes: BufferSource, what: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Problem('damaged', `${what} is not JSON: ${String(error)}`);
  }
}

/** A manifest that was signed by enough known keys and has the strict shape. Throws Problem `damaged` or `signature`. */
export async function readManifest(envelope: ArrayBuffer, trust: TrustList): Promise<Manifest> {
  const manifest = parse(await openEnvelope(envelope, trust), 'manifest');
  if (!isManifest(manifest)) throw new Problem('damaged', 'manifest has an unknown shape');
  if (manifest.epoch < trust.epoch)
    throw new Problem('older', `epoch ${manifest.epoch}, the app trusts from ${trust.epoch} on`);
  return manifest;
}

/** The list of a pack's items. Throws Problem `damaged`. */
export function parseItemList(bytes: ArrayBuffer): ItemList {
  const list = parse(bytes, 'list of items');
  const whole =
    isRecord(list) &&
    Object.entries(list).every(
      ([id, item]) =>
        ITEM.test(id) &&
        Array.isArray(item) &&
        ITEM_HASH.test(String(item[0])) &&
        isCount(item[1], MAX_PACK_BYTES / 1000),
    );
  if (!whole) throw new Problem('damaged', 'the list of items has an unknown shape');
  return list as unknown as ItemList;
}

/** Whether an edition is newer than, older than or the same as another by its numbers. */
export const compareEditions = (a: Pick<Floor, 'epoch' | 'seq'>, b: Pick<Floor, 'epoch' | 'seq'>): number =>
  a.epoch - b.epoch || a.seq - b.seq;

/**
 * Takes a verified manifest after the one that is known, or refuses it: Problem `older` for lower numbers of the whole
 * or of a language, `conflict` for equal numbers that say something else.
 */
export function checkSuccession(next: Manifest, known: Manifest | null, floor: Floor): void {
  const seen = (edition: Pick<Floor, 'epoch' | 'seq'>): string => `${edition.epoch}.${edition.seq}`;
  if (compareEditions(next, floor) < 0)
    throw new Problem('older', `edition ${seen(next)} is below the app's floor ${seen(floor)}`);
  if (!known) return;
  const order = compareEditions(next, known);
  if (order < 0) throw new Problem('older', `edition ${seen(next)} after ${seen(known)}`);
  if (order === 0 && JSON.stringify(next) !== JSON.stringify(known))
    throw new Problem('conflict', `two different editions ${seen(next)}`);
  if (next.epoch > known.epoch) return;
  for (const [lang, { seq }] of Object.entries(known.packs)) {
    const entry = next.packs[lang];
    if (entry && entry.seq < seq) throw new Problem('older', `${lang} ${entry.seq} after ${seq}`);
  }
}
