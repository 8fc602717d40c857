import type { ManifestEntry } from '../src/model/manifest.ts';
import type { Pack } from '../src/model/pack.ts';
import { Problem } from '../src/model/problem.ts';
import { readPackText } from '../src/model/read-pack-text.ts';

const hex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (bytes: BufferSource): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes));

/** Throws Problem `damaged` unless the bytes are those that were named. */
export async function verifyBytes(
  bytes: ArrayBuffer,
  { length, sha256: expected }: Pick<ManifestEntry, 'length' | 'sha256'>,
): Promise<void> {
  if (bytes.byteLength !== length) throw new Problem('damaged', `${bytes.byteLength} bytes, not ${length}`);
  const found = await sha256(bytes);
  if (found !== expected) throw new Problem('damaged', `hash ${found}`);
}

/**
 * Bytes to pack. First length and hash, then the parse of those same bytes, then language, number and format.
 * Throws Problem `damaged`, or `format` when the pack needs a newer app; nothing that fails is ever stored or shown.
 */
export async function verifyPack(
  bytes: ArrayBuffer,
  expected: Pick<ManifestEntry, 'length' | 'sha256' | 'seq'> & { lang: string },
): Promise<Pack> {
  await verifyBytes(bytes, expected);
  const pack = readPackText(new TextDecoder().decode(bytes));
  if (pack.lang !== expected.lang || pack.seq !== expected.seq)
    throw new Problem('damaged', `pack is ${pack.lang} ${pack.seq}`);
  return pack;
}
