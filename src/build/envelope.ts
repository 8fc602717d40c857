import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import {
  PAYLOAD_TYPE,
  signedBytes,
  type Envelope,
  type Manifest,
  type TrustList,
} from '../model/manifest.ts';

/** A private key for signing: its number, and how a trust list names it. */
export interface Signer {
  secret: Uint8Array;
  keyid: string;
  /** Public key, SPKI in base64. */
  spki: string;
}

const KEY_ID_DIGITS = 16;

/** The name of a public key: the first digits of the SHA-256 of its SPKI form. */
export const keyIdOf = (spki: Buffer): string =>
  createHash('sha256').update(spki).digest('hex').slice(0, KEY_ID_DIGITS);

function spkiOf(secret: Uint8Array): Buffer {
  const [, ...point] = p256.getPublicKey(secret, false);
  const half = (from: number): string => Buffer.from(point.slice(from, from + 32)).toString('base64url');
  const key: KeyObject = createPublicKey({
    key: { kty: 'EC', crv: 'P-256', x: half(0), y: half(32) },
    format: 'jwk',
  });
  return key.export({ type: 'spki', format: 'der' });
}

/** A signer from the 32 bytes of a private P-256 key. Throws for a number that is no key. */
export function signerOf(secret: Uint8Array): Signer {
  if (!p256.utils.isValidSecretKey(secret)) throw new Error('This is not a private P-256 key');
  const spki = spkiOf(secret);
  return { secret, keyid: keyIdOf(spki), spki: spki.toString('base64') };
}

/**
 * The key of development builds: made from these words, so that everybody has it and every build gives the same bytes.
 * It proves nothing, and pages built with it say so.
 */
export const developmentSigner = (): Signer =>
  signerOf(createHash('sha256').update('vereda: development key, known to everybody').digest());

export const developmentTrust = (): TrustList => {
  const { keyid, spki } = developmentSigner();
  return { epoch: 1, threshold: 1, keys: [{ keyid, spki }], development: true };
};

/**
 * Signs a manifest, once for each signer. The signatures are deterministic (RFC 6979), so that who has the keys gets
 * the same bytes from the same content.
 */
export function signManifest(manifest: Manifest, signers: Signer[]): Envelope {
  const payload = Buffer.from(JSON.stringify(manifest));
  const bytes = signedBytes(PAYLOAD_TYPE, payload);
  return {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString('base64'),
    signatures: signers.map(({ secret, keyid }) => ({
      keyid,
      sig: Buffer.from(p256.sign(bytes, secret)).toString('base64'),
    })),
  };
}
