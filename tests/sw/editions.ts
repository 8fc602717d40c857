import { developmentSigner, signManifest, signerOf, type Signer } from '../../src/build/envelope.ts';
import { manifestOf, packFiles, type PackFiles } from '../../src/build/packs.ts';
import type { Manifest, TrustList } from '../../src/model/manifest.ts';
import type { Pack } from '../../src/model/pack.ts';
import { readPackFile, DIST } from '../browser/edition.ts';

/* Small editions for tests of the worker's modules: a real pack with a few pages left in it. */
const KEPT_PAGES = 3;

export function smallPack(lang = 'es', seq = 7): Pack {
  const pack = readPackFile(DIST, lang);
  const pages = Object.fromEntries(Object.entries(pack.pages).slice(0, KEPT_PAGES));
  const cited = new Set(Object.values(pages).flatMap(({ facts }) => facts));
  const facts = Object.fromEntries(Object.entries(pack.facts).filter(([id]) => cited.has(id)));
  return { ...pack, seq, pages, facts, contacts: {}, sources: {} };
}

export interface Published {
  manifest: Manifest;
  packs: PackFiles[];
  /** Bytes of a file by its address; undefined for what was not published. */
  file(path: string): Uint8Array<ArrayBuffer> | undefined;
}

const EDITION = { epoch: 1, seq: 7, issued: '2026-11-20', minApp: '1.0.0', withdrawn: [] };

/** Publishes packs: manifest, packs, lists and items by address. */
export async function publish(
  packs: Pack[],
  { signers = [developmentSigner()], ...change }: Partial<Manifest> & { signers?: Signer[] } = {},
): Promise<Published> {
  const files = await Promise.all(packs.map((pack) => packFiles(pack)));
  const manifest: Manifest = { ...manifestOf({ ...EDITION, ...change }, files), ...change };
  const table = new Map(
    files.flatMap((one) => one.files).map(({ path, bytes }) => [path, new Uint8Array(bytes)] as const),
  );
  table.set('/packs/manifest.json', encode(signManifest(manifest, signers)));
  return { manifest, packs: files, file: (path) => table.get(path) };
}

export const encode = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(value));

/** Somebody's key: the number makes it another one each time. */
export const strangerSigner = (number: number): Signer => signerOf(new Uint8Array(32).fill(number));

export const trustIn = (signers: Signer[], threshold = 1): TrustList => ({
  epoch: 1,
  threshold,
  keys: signers.map(({ keyid, spki }) => ({ keyid, spki })),
});
