import { trust } from 'virtual:site';
import type { Manifest } from '../src/model/manifest.ts';
import { readAccepted } from '../src/store/checks.ts';
import type { Accepted } from '../src/store/open.ts';
import { compareEditions, readManifest } from './manifest.ts';

/** The newest manifest that this phone has accepted. */
export interface Known extends Accepted {
  manifest: Manifest;
}

/*
 * Which edition was seen is kept twice, in the database and in Cache Storage beside the shell: a phone that loses one
 * of them must not fall back to an older edition. Both copies are verified again at each start.
 */
export const CACHE = 'vereda-accepted';
export const ADDRESS = '/packs/manifest.json';
export const CHECKED_AT = 'x-checked-at';
export const ARRIVED_ON = 'x-arrived-on';

async function fromCache(): Promise<Accepted | undefined> {
  const copy = await caches.match(ADDRESS, { cacheName: CACHE });
  const checkedAt = copy?.headers.get(CHECKED_AT);
  const arrivedOn = copy?.headers.get(ARRIVED_ON);
  return copy && checkedAt && arrivedOn
    ? { envelope: await copy.arrayBuffer(), checkedAt, arrivedOn }
    : undefined;
}

/** A copy that cannot be read or does not verify counts as none; the other one may. */
async function verified(copy: () => Promise<Accepted | undefined>): Promise<Known | null> {
  try {
    const accepted = await copy();
    return accepted ? { ...accepted, manifest: await readManifest(accepted.envelope, trust) } : null;
  } catch (error) {
    console.error('A copy of the manifest is of no use:', error);
    return null;
  }
}

async function newest(): Promise<Known | null> {
  const copies = await Promise.all([readAccepted, fromCache].map(verified));
  return copies.reduce((a, b) => {
    if (!a || !b) return a ?? b;
    const order = compareEditions(a.manifest, b.manifest);
    return order > 0 || (order === 0 && a.checkedAt >= b.checkedAt) ? a : b;
  });
}

let known: Promise<Known | null> | undefined;

/** What this phone has accepted so far; null where that is nothing. */
export const knownManifest = (): Promise<Known | null> => (known ??= newest());

/** From now on this is the newest. */
export function know(accepted: Known): void {
  known = Promise.resolve(accepted);
}
