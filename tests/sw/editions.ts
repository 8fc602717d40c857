import { developmentSigner, signManifest, signerOf, type Signer } from '../../src/build/envelope.ts';
import { manifestOf, packFiles, type PackFiles } from '../../src/build/packs.ts';
import type { Manifest, TrustList } from '../../src/model/manifest.ts';
import type { Pack } from '../../src/model/pack.ts';
import { factsOn } from '../../src/model/page-facts.ts';
import { readPackFile, DIST } from '../browser/edition.ts';

/* Small editions for tests of the worker's modules: a real pack with a few pages left in it. */
const KEPT_PAGES = 3;
/** Every page links to it. */
const ABOUT = 'about';

export function smallPack(lang = 'es', seq = 7): Pack {
  const pack = readPackFile(DIST, lang);
  const pages = Object.fromEntries(
    Object.entries(pack.pages).filter(([id], index) => index < KEPT_PAGES || id === ABOUT),
  );
  const cited = new Set(Object.values(pages).flatMap((page) => factsOn(pack, page)));
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

/** The slowest compression takes seconds, and no test here needs an exact size. */
const about = (bytes: Uint8Array): Promise<number> => Promise.resolve(Math.round(bytes.length / 5));

/** A pack whose first page has another title: what an editor's one-word change looks like. */
export function retitled(pack: Pack, title: string): Pack {
  const [first] = Object.values(pack.pages);
  if (!first) throw new Error('The pack has no page');
  return { ...pack, pages: { ...pack.pages, [first.id]: { ...first, title } } };
}

/** The title that `retitled` changes. */
export const firstTitle = (pack: Pack | null): string | undefined =>
  Object.values(pack?.pages ?? {})[0]?.title;

/** Publishes packs, each with the day of the edition: manifest, packs, lists and items by address. */
export async function publish(
  packs: Pack[],
  { signers = [developmentSigner()], ...change }: Partial<Manifest> & { signers?: Signer[] } = {},
): Promise<Published> {
  const { issued } = { ...EDITION, ...change };
  const files = await Promise.all(packs.map((pack) => packFiles({ ...pack, issued }, about)));
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
