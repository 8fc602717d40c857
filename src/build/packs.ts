import type { Manifest, ManifestEntry, Pack } from '../model/pack.ts';
import { brotli } from './brotli.ts';
import { sha256Hex } from './policy.ts';

/** A pack as it lies on the server. */
export interface PackFile {
  lang: string;
  bytes: Buffer;
  entry: ManifestEntry;
}

const HASH_IN_NAME = 16;

/** The pack's bytes, named by their own hash, with what the manifest says of them. */
export async function packFile(pack: Pack): Promise<PackFile> {
  const bytes = Buffer.from(JSON.stringify(pack));
  const sha256 = sha256Hex(bytes);
  return {
    lang: pack.lang,
    bytes,
    entry: {
      seq: pack.seq,
      issued: pack.issued,
      format: pack.format,
      path: `/packs/${pack.lang}.${sha256.slice(0, HASH_IN_NAME)}.json`,
      length: bytes.length,
      transfer: (await brotli(bytes)).length,
      sha256,
    },
  };
}

export function manifestOf(files: PackFile[]): Manifest {
  const [first] = files;
  if (!first) throw new Error('No language is listed: set "state": "listed" in a locale.json');
  return {
    seq: first.entry.seq,
    issued: first.entry.issued,
    packs: Object.fromEntries(files.map(({ lang, entry }) => [lang, entry])),
  };
}
