/*
 * A guide as a file that one phone hands to another: the signed manifest and the pack that it names. As text, because
 * phones share text files everywhere; the first lines say to a human what it is.
 */
export interface Bundle {
  envelope: ArrayBuffer;
  pack: ArrayBuffer;
}

/** First line of every such file. */
export const BUNDLE_MARK = 'VEREDA GUIDE FILE 1';
/** Longer files are not opened at all. */
export const MAX_BUNDLE_BYTES = 6_000_000;

const LENGTH_BYTES = 4;

/** Length of the envelope, the envelope, the pack. */
export function packBundle({ envelope, pack }: Bundle): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(LENGTH_BYTES + envelope.byteLength + pack.byteLength);
  new DataView(bytes.buffer).setUint32(0, envelope.byteLength);
  bytes.set(new Uint8Array(envelope), LENGTH_BYTES);
  bytes.set(new Uint8Array(pack), LENGTH_BYTES + envelope.byteLength);
  return bytes;
}

/** The two parts, or null where the lengths do not fit. */
export function unpackBundle(bytes: ArrayBuffer): Bundle | null {
  if (bytes.byteLength < LENGTH_BYTES) return null;
  const end = LENGTH_BYTES + new DataView(bytes).getUint32(0);
  return end > bytes.byteLength ? null : { envelope: bytes.slice(LENGTH_BYTES, end), pack: bytes.slice(end) };
}
