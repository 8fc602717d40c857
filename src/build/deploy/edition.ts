import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ITEM_HASH_DIGITS,
  itemListPath,
  itemPath,
  PAYLOAD_TYPE,
  signedBytes,
  type Envelope,
  type ItemList,
  type Manifest,
  type TrustList,
} from '../../model/manifest.ts';
import { isOlderVersion } from '../../model/version.ts';
import { sha256Hex } from '../policy.ts';
import { MANIFEST } from './order.ts';

/** A manifest, and the bytes that its signatures cover. */
interface Edition {
  envelope: Envelope;
  payload: Buffer;
  manifest: Manifest;
}

/** Reads a manifest without asking who signed it. Throws an Error that names where it lies. */
export function parseEdition(bytes: Buffer, where: string): Edition {
  try {
    const envelope = JSON.parse(bytes.toString('utf8')) as Envelope;
    const payload = Buffer.from(envelope.payload, 'base64');
    const manifest = JSON.parse(payload.toString('utf8')) as Manifest;
    if (!Number.isSafeInteger(manifest.epoch) || !Number.isSafeInteger(manifest.seq))
      throw new Error('no edition number');
    return { envelope, payload, manifest };
  } catch (error) {
    throw new Error(`${where}/${MANIFEST} is no manifest (${String(error)}): look at what lies there`, {
      cause: error,
    });
  }
}

function signersOf({ envelope, payload }: Edition, trust: TrustList): number {
  const bytes = signedBytes(PAYLOAD_TYPE, payload);
  const signed = ({ spki }: TrustList['keys'][number]): boolean => {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64'), type: 'spki', format: 'der' });
    return envelope.signatures.some(({ sig }) =>
      verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(sig, 'base64')),
    );
  };
  return new Set(trust.keys.filter(signed).map(({ spki }) => spki)).size;
}

/** The first file that the manifest names and the folder does not hold as named; null where all are there. */
function firstWrongFile(dir: string, { packs }: Manifest): string | null {
  const isRight = (path: string, sha256: string): boolean => {
    const file = join(dir, path);
    return existsSync(file) && sha256Hex(readFileSync(file)).startsWith(sha256);
  };
  for (const [lang, entry] of Object.entries(packs)) {
    if (!isRight(entry.path, entry.sha256)) return entry.path;
    const list = itemListPath(lang, entry);
    if (!isRight(list, entry.items.sha256)) return list;
    const items = JSON.parse(readFileSync(join(dir, list), 'utf8')) as ItemList;
    for (const [id, [hash]] of Object.entries(items)) {
      const path = itemPath(lang, id, hash);
      if (hash.length !== ITEM_HASH_DIGITS || !isRight(path, hash)) return path;
    }
  }
  return null;
}

/** The version of the app that lies in the folder, as its pages say it. */
const appVersion = (dir: string): string =>
  /data-app-version="([\d.]+)"/.exec(readFileSync(join(dir, 'no-content.html'), 'utf8'))?.[1] ?? '0.0.0';

/**
 * The edition of a built folder, once it may go out: signed by enough keys of the list that the app was built with, and
 * whole. Throws an Error with one sentence otherwise.
 */
export function readSignedEdition(dir: string, trust: TrustList): Edition {
  const file = join(dir, MANIFEST);
  if (!existsSync(file)) throw new Error(`There is no ${file}: run "npm run build" first`);
  const edition = parseEdition(readFileSync(file), dir);
  const refuse = (why: string): never => {
    throw new Error(`Not published: ${why}`);
  };
  if (!edition.envelope.signatures.length) refuse('the manifest is not signed: run "npm run sign" first');
  const signers = signersOf(edition, trust);
  if (signers < trust.threshold)
    refuse(`${signers} keys of the trust list in VEREDA_TRUST have signed, ${trust.threshold} must`);
  const worker = readFileSync(join(dir, 'sw.js'), 'utf8');
  if (!trust.keys.every(({ spki }) => worker.includes(spki)))
    refuse('the app was built with another trust list: build and sign again with VEREDA_TRUST');
  const version = appVersion(dir);
  if (isOlderVersion(version, edition.manifest.minApp))
    refuse(
      `the edition needs app ${edition.manifest.minApp} and the folder holds app ${version}: no phone could take it`,
    );
  const wrong = firstWrongFile(dir, edition.manifest);
  if (wrong) refuse(`${wrong} is not the file that the manifest names: build and sign again`);
  return edition;
}

/** Throws where an edition must not follow the one that is published: phones that saw that one would refuse it. */
export function checkSuccession(next: Edition, published: Edition): void {
  const numbers = ({ manifest: { epoch, seq } }: Edition): string => `${epoch}.${seq}`;
  const order = next.manifest.epoch - published.manifest.epoch || next.manifest.seq - published.manifest.seq;
  if (order < 0)
    throw new Error(
      `Not published: edition ${numbers(next)} is below ${numbers(published)}, which is published; to go back, publish the old words under a higher "seq"`,
    );
  if (order === 0 && !next.payload.equals(published.payload))
    throw new Error(
      `Not published: edition ${numbers(next)} is published already with other content; raise "seq" in src/content/release.json`,
    );
}
