import { PACK_FORMAT, type Manifest, type ManifestEntry, type Pack } from '../src/model/pack.ts';
import { Problem } from '../src/model/problem.ts';

const hex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (bytes: ArrayBuffer): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes));

const isEntry = (value: unknown): value is ManifestEntry => {
  const entry = value as ManifestEntry | null;
  return (
    typeof entry === 'object' &&
    entry !== null &&
    Number.isSafeInteger(entry.seq) &&
    typeof entry.issued === 'string' &&
    Number.isSafeInteger(entry.format) &&
    Number.isSafeInteger(entry.length) &&
    Number.isSafeInteger(entry.transfer) &&
    /^\/packs\/[A-Za-z-]+\.[0-9a-f]{16}\.json$/.test(entry.path) &&
    /^[0-9a-f]{64}$/.test(entry.sha256)
  );
};

/** The manifest, strictly typed. Throws Problem `damaged` for anything else: a portal's page, a cut answer. */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Problem('damaged', `manifest is not JSON: ${String(error)}`);
  }
  const manifest = value as Manifest | null;
  const whole =
    typeof manifest === 'object' &&
    manifest !== null &&
    Number.isSafeInteger(manifest.seq) &&
    typeof manifest.issued === 'string' &&
    typeof manifest.packs === 'object' &&
    manifest.packs !== null &&
    Object.values(manifest.packs).every(isEntry);
  if (!whole) throw new Problem('damaged', 'manifest has an unknown shape');
  return manifest;
}

/**
 * Bytes to pack. First length and hash, then the parse of those same bytes, then language, number and format.
 * Throws Problem `damaged`, or `format` when the pack needs a newer app; nothing that fails is ever stored or shown.
 */
export async function verifyPack(
  bytes: ArrayBuffer,
  expected: Pick<ManifestEntry, 'length' | 'sha256' | 'seq'> & { lang: string },
): Promise<Pack> {
  if (bytes.byteLength !== expected.length)
    throw new Problem('damaged', `pack has ${bytes.byteLength} bytes, not ${expected.length}`);
  const found = await sha256(bytes);
  if (found !== expected.sha256) throw new Problem('damaged', `pack has hash ${found}`);
  const pack = JSON.parse(new TextDecoder().decode(bytes)) as Pack;
  if (pack.format !== PACK_FORMAT) throw new Problem('format', `pack has format ${pack.format}`);
  if (pack.lang !== expected.lang || pack.seq !== expected.seq)
    throw new Problem('damaged', `pack is ${pack.lang} ${pack.seq}`);
  return pack;
}
