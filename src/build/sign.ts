import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../model/day.ts';
import type { Envelope, Manifest, TrustList } from '../model/manifest.ts';
import { brotli, gzip } from './compress.ts';
import { signManifest, type Signer } from './envelope.ts';

/** The longest time that a manifest may claim to be good for. */
const MAX_VALID_DAYS = 180;

export const manifestFile = (dir: string): string => join(dir, 'packs/manifest.json');

const payloadOf = (file: string): Manifest => {
  const { payload } = JSON.parse(readFileSync(file, 'utf8')) as Envelope;
  return JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as Manifest;
};

/** What keeps an edition from being signed, as one sentence; null where nothing does. */
function objection(
  manifest: Manifest,
  before: Manifest | null,
  trust: TrustList,
  signers: Signer[],
): string | null {
  const { seq, epoch, issued, expires } = manifest;
  const known = signers.filter(({ spki }) => trust.keys.some((key) => key.spki === spki));
  if (known.length < signers.length) return 'a key is not in the trust list that the build was made with';
  if (new Set(known.map(({ spki }) => spki)).size < trust.threshold)
    return `${trust.threshold} different keys must sign, there are ${signers.length}`;
  if (epoch !== trust.epoch)
    return `the build has epoch ${epoch}, the trust list ${trust.epoch}: build again with VEREDA_TRUST`;
  if (expires > addDays(issued, MAX_VALID_DAYS))
    return `it would be good until ${expires}, more than ${MAX_VALID_DAYS} days`;
  if (before && (before.epoch > epoch || (before.epoch === epoch && before.seq >= seq)))
    return `edition ${epoch}.${seq} is not above ${before.epoch}.${before.seq}, which is published: raise "seq" in src/content/release.json`;
  return null;
}

/**
 * Signs the manifest of a built folder in place, with its compressed copies. `before` is the manifest that is published
 * now, if there is one. Throws an Error with one sentence, and writes nothing, for an edition that must not go out.
 */
export async function signFolder(
  dir: string,
  signers: Signer[],
  trust: TrustList,
  before?: string,
): Promise<Manifest> {
  const file = manifestFile(dir);
  if (!existsSync(file)) throw new Error(`There is no ${file}: run "npm run build" first`);
  const manifest = payloadOf(file);
  const wrong = objection(manifest, before ? payloadOf(before) : null, trust, signers);
  if (wrong) throw new Error(`Not signed: ${wrong}`);
  const bytes = Buffer.from(JSON.stringify(signManifest(manifest, signers)));
  writeFileSync(file, bytes);
  writeFileSync(`${file}.br`, await brotli(bytes));
  writeFileSync(`${file}.gz`, await gzip(bytes));
  return manifest;
}
