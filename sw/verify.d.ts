import { type Manifest, type ManifestEntry, type Pack } from '../src/model/pack.ts';
export declare const sha256: (bytes: ArrayBuffer) => Promise<string>;
/** The manifest, strictly typed. Throws Problem `damaged` for anything else: a portal's page, a cut answer. */
export declare function parseManifest(text: string): Manifest;
/**
 * Bytes to pack. First length and hash, then the parse of those same bytes, then language, number and format.
 * Throws Problem `damaged`, or `format` when the pack needs a newer app; nothing that fails is ever stored or shown.
 */
export declare function verifyPack(
  bytes: ArrayBuffer,
  expected: Pick<ManifestEntry, 'length' | 'sha256' | 'seq'> & {
    lang: string;
  },
): Promise<Pack>;
