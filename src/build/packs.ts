import type { Day } from '../model/day.ts';
import { addDays } from '../model/day.ts';
import { splitPack } from '../model/items.ts';
import {
  ITEM_HASH_DIGITS,
  itemListPath,
  itemPath,
  type ItemList,
  type Manifest,
  type ManifestEntry,
} from '../model/manifest.ts';
import { asRead, packText } from '../model/pack-text.ts';
import type { Pack } from '../model/pack.ts';
import { brotli } from './compress.ts';
import { sha256Hex } from './policy.ts';

/** A file of the content as it lies on the server, its path from the root. */
export interface ContentFile {
  path: string;
  bytes: Buffer;
}

/** A language's pack, whole and in pieces. */
export interface PackFiles {
  lang: string;
  entry: ManifestEntry;
  /** The pack, the list of its items, and each item. */
  files: ContentFile[];
}

const HASH_IN_NAME = 16;
/** After so many days without a new manifest a phone says that its guide has run out. */
const VALID_DAYS = 90;

const inName = (hash: string): string => hash.slice(0, HASH_IN_NAME);

const compressedSize = async (bytes: Buffer): Promise<number> => (await brotli(bytes)).length;

/**
 * Writes a pack as its file, named by its own hash, and as single items for phones that hold an earlier edition.
 * `transferOf` says what the pack costs over the wire.
 */
export async function packFiles(pack: Pack, transferOf = compressedSize): Promise<PackFiles> {
  const { lang, seq, format } = pack;
  const bytes = Buffer.from(packText(pack));
  const sha256 = sha256Hex(bytes);
  // Of the pack as a phone reads it, which cuts its own in the same way and compares the hashes.
  const items = Object.entries(splitPack(asRead(pack))).map(([id, value]) => {
    const item = Buffer.from(JSON.stringify(value));
    return { id, bytes: item, hash: sha256Hex(item).slice(0, ITEM_HASH_DIGITS) };
  });
  const list: ItemList = Object.fromEntries(
    items.map((item) => [item.id, [item.hash, Math.ceil(item.bytes.length / 1000)]]),
  );
  const listBytes = Buffer.from(JSON.stringify(list));
  const entry: ManifestEntry = {
    seq,
    format,
    path: `/packs/${lang}.${inName(sha256)}.json`,
    length: bytes.length,
    transfer: await transferOf(bytes),
    sha256,
    items: { length: listBytes.length, sha256: sha256Hex(listBytes) },
  };
  return {
    lang,
    entry,
    files: [
      { path: entry.path, bytes },
      { path: itemListPath(lang, entry), bytes: listBytes },
      ...items.map((item) => ({ path: itemPath(lang, item.id, item.hash), bytes: item.bytes })),
    ],
  };
}

/** What a publisher says of an edition beyond its packs. */
export interface Edition {
  epoch: number;
  seq: number;
  issued: Day;
  minApp: string;
  withdrawn: string[];
}

/** The manifest of an edition, ready to be signed. Throws where no language is listed. */
export function manifestOf(edition: Edition, packs: Pick<PackFiles, 'lang' | 'entry'>[]): Manifest {
  if (!packs.length) throw new Error('No language is listed: set "state": "listed" in a locale.json');
  const { epoch, seq, issued, minApp, withdrawn } = edition;
  return {
    epoch,
    seq,
    issued,
    expires: addDays(issued, VALID_DAYS),
    minApp,
    packs: Object.fromEntries(packs.map(({ lang, entry }) => [lang, entry])),
    withdrawn,
  };
}
