import type { Day } from './day.ts';

/** What the publisher signs: `payload` is the manifest's bytes in base64. The form of DSSE (github.com/secure-systems-lab/dsse). */
export interface Envelope {
  payloadType: string;
  payload: string;
  signatures: { keyid: string; sig: string }[];
}

export const PAYLOAD_TYPE = 'application/vnd.vereda.manifest+json;v=1';

/** Who may publish: compiled into the worker, so that a changed list needs a new version of the app. */
export interface TrustList {
  /** Raised after a stolen key; manifests of an earlier epoch are refused from then on. */
  epoch: number;
  /** How many different keys must have signed. */
  threshold: number;
  /** SPKI public keys in base64: the one in use and the next, so that a lost key is a planned change. */
  keys: { keyid: string; spki: string }[];
  /** The key is in everybody's hands: the page says that this copy vouches for nothing. */
  development?: true;
}

/** Below this the app never falls, also on a phone that was wiped; raised with an app release, not with an edition. */
export interface Floor {
  epoch: number;
  seq: number;
  issued: Day;
}

/** One language's entry. */
export interface ManifestEntry {
  seq: number;
  format: number;
  path: string;
  /** Raw bytes. */
  length: number;
  /** Bytes over the wire (brotli), shown before a download. */
  transfer: number;
  sha256: string;
  /** The list of the pack's items, for phones that hold an earlier edition. */
  items: { length: number; sha256: string };
}

export interface Manifest {
  epoch: number;
  seq: number;
  issued: Day;
  expires: Day;
  /** The oldest version of the app that can read these packs. */
  minApp: string;
  packs: Record<string, ManifestEntry>;
  /** Pages and contacts that must not be used any more, whether or not the new pack has arrived. */
  withdrawn: string[];
}

/** By item: the first hexadecimal digits of its SHA-256, which name its file, and its kB of 1000 bytes, rounded up. */
export type ItemList = Record<string, [hash: string, kB: number]>;

/** Digits of an item's hash in its name: enough to tell editions apart; what is trusted is the hash of the whole pack. */
export const ITEM_HASH_DIGITS = 8;

export const itemPath = (lang: string, id: string, hash: string): string =>
  `/packs/items/${lang}/${id}.${hash}.json`;

/** Where the list of a pack's items lies. */
export const itemListPath = (lang: string, { items }: Pick<ManifestEntry, 'items'>): string =>
  itemPath(lang, 'list', items.sha256.slice(0, ITEM_HASH_DIGITS));

/** The bytes that a signature covers (DSSE's pre-authentication encoding): type and payload cannot be exchanged. ASCII types only. */
export function signedBytes(payloadType: string, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = Uint8Array.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `, (letter) =>
    letter.charCodeAt(0),
  );
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
}
