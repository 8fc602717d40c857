import { signedBytes, PAYLOAD_TYPE, type Envelope, type TrustList } from '../src/model/manifest.ts';
import { Problem } from '../src/model/problem.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/**
 * Bytes of a base64 text. Throws Problem `damaged` for anything that is none, and for the other texts that would give
 * the same bytes: what was changed on the way is refused even where the change says nothing.
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  let binary: string;
  try {
    binary = atob(text);
  } catch (error) {
    throw new Problem('damaged', `not base64: ${String(error)}`);
  }
  if (btoa(binary) !== text) throw new Problem('damaged', 'base64 in another form than ours');
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

const isEnvelope = (value: unknown): value is Envelope => {
  const envelope = value as Envelope | null;
  return (
    typeof envelope === 'object' &&
    envelope !== null &&
    typeof envelope.payloadType === 'string' &&
    typeof envelope.payload === 'string' &&
    Array.isArray(envelope.signatures) &&
    envelope.signatures.length <= 8 &&
    envelope.signatures.every(
      (one) => typeof one === 'object' && one && typeof one.keyid === 'string' && typeof one.sig === 'string',
    )
  );
};

function parseEnvelope(bytes: ArrayBuffer): Envelope {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Problem('damaged', `envelope is not JSON: ${String(error)}`);
  }
  if (!isEnvelope(value)) throw new Problem('damaged', 'envelope has an unknown shape');
  return value;
}

async function signedWith(spki: string, sig: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const key = await crypto.subtle.importKey('spki', fromBase64(spki), CURVE, false, ['verify']);
  return crypto.subtle.verify(SIGNATURE, key, fromBase64(sig), bytes);
}

/**
 * The payload of an envelope, once enough different keys of the trust list have signed it. A key id is only a hint: a
 * key counts once however often it signed. Throws Problem `damaged` for what is no envelope, and `signature`.
 */
export async function openEnvelope(bytes: ArrayBuffer, trust: TrustList): Promise<Uint8Array<ArrayBuffer>> {
  const { payloadType, payload, signatures } = parseEnvelope(bytes);
  const content = fromBase64(payload);
  const signed = signedBytes(payloadType, content);
  const signers = new Set<string>();
  for (const { keyid, sig } of signatures) {
    const hinted = trust.keys.filter((key) => key.keyid === keyid);
    for (const { spki } of hinted.length ? hinted : trust.keys)
      if (await signedWith(spki, sig, signed)) signers.add(spki);
  }
  if (signers.size < trust.threshold)
    throw new Problem('signature', `signed by ${signers.size} known keys, ${trust.threshold} are needed`);
  if (payloadType !== PAYLOAD_TYPE) throw new Problem('damaged', 'the envelope holds something else');
  return content;
}
