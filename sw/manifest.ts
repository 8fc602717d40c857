import { isDay } from '../src/model/day.ts';
import type { Floor, Manifest, ManifestEntry, TrustList } from '../src/model/manifest.ts';
import { Problem } from '../src/model/problem.ts';
import { openEnvelope } from './trust.ts';

const HASH = /^[0-9a-f]{64}$/;
const PACK_PATH = /^\/packs\/[A-Za-z-]{2,12}\.[0-9a-f]{16}\.json$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/;
export const ITEM = /^[a-z0-9-]{1,80}$/;
export const MAX_PACK_BYTES = 8_000_000;

export const isCount = (value: unknown, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
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

export function parse(bytes: BufferSource, what: string): unknown {
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

/** Whether an edition is newer than, older than or the same as another by its numbers. */
export const compareEditions = (a: Pick<Floor, 'epoch' | 'seq'>, b: Pick<Floor, 'epoch' | 'seq'>): number =>
  a.epoch - b.epoch || a.seq - b.seq;
