import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { developmentSigner, signManifest, type Signer } from '../../src/build/envelope.ts';
import { manifestOf, packFiles, type Edition } from '../../src/build/packs.ts';
import type { Envelope, Manifest } from '../../src/model/manifest.ts';
import { readPackText } from '../../src/model/read-pack-text.ts';
import type { Pack } from '../../src/model/pack.ts';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** A folder whose files a host shows in place of the build's; `remove` takes it away. */
export function emptyFolder(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'vereda-over-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** The file in the folder that lies over the build, or the build's own. */
const fileIn = (dir: string, path: string): string =>
  [join(dir, path), join(DIST, path)].find((file) => existsSync(file)) ?? join(DIST, path);

export function writeOver(dir: string, path: string, data: string | Buffer): void {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, data);
}

/** Another version of the worker: words put before the build's, as if the browser or the release were another one. */
export const releaseWorker = (dir: string, before: string): void =>
  writeOver(dir, 'sw.js', `${before};\n${readFileSync(join(DIST, 'sw.js'), 'utf8')}`);

const MANIFEST = 'packs/manifest.json';

export const readManifestFile = (dir: string): Manifest => {
  const { payload } = JSON.parse(readFileSync(fileIn(dir, MANIFEST), 'utf8')) as Envelope;
  return JSON.parse(Buffer.from(payload, 'base64').toString()) as Manifest;
};

/** The pack of a language as it was published. */
export function readPackFile(dir: string, lang: string): Pack {
  const path = readManifestFile(dir).packs[lang]?.path;
  if (!path) throw new Error(`No pack of ${lang} in ${dir}`);
  return readPackText(readFileSync(fileIn(dir, path), 'utf8'));
}

/** What a publisher may do differently from the build. */
export interface Publication extends Partial<Edition> {
  expires?: string;
  signers?: Signer[];
  /** Languages that get a new pack; the others keep theirs. */
  langs?: string[];
}

/** Publishes a manifest over the build, signed. */
export function publishManifest(dir: string, manifest: Manifest, signers = [developmentSigner()]): void {
  writeOver(dir, MANIFEST, JSON.stringify(signManifest(manifest, signers)));
}

/** The slowest compression takes seconds, and a test needs no exact size. */
const about = (bytes: Buffer): Promise<number> => Promise.resolve(Math.round(bytes.length / 5));

/** Publishes a changed edition of the content over the build: packs, items and manifest, as the build does. */
export async function publishEdition(
  dir: string,
  change: (pack: Pack) => void,
  { signers, expires, langs = ['es', 'en'], ...other }: Publication = {},
): Promise<Manifest> {
  const before = readManifestFile(dir);
  const seq = other.seq ?? before.seq + 1;
  const packs = await Promise.all(
    langs.map((lang) => {
      const pack = readPackFile(dir, lang);
      pack.seq = seq;
      change(pack);
      return packFiles(pack, about);
    }),
  );
  for (const { path, bytes } of packs.flatMap(({ files }) => files)) writeOver(dir, path, bytes);
  const manifest = manifestOf({ ...before, ...other, seq }, packs);
  manifest.packs = { ...before.packs, ...manifest.packs };
  if (expires) manifest.expires = expires;
  publishManifest(dir, manifest, signers);
  return manifest;
}
