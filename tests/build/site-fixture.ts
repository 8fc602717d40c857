/** A built and signed site of thirty files: every kind that a release has, small enough to be killed at each of them. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { signerOf, signManifest, type Signer } from '../../src/build/envelope.ts';
import { integrity, sha256Hex } from '../../src/build/policy.ts';
import {
  itemListPath,
  ITEM_HASH_DIGITS,
  itemPath,
  type Manifest,
  type ManifestEntry,
  type TrustList,
} from '../../src/model/manifest.ts';

export const signerNamed = (name: string): Signer => signerOf(createHash('sha256').update(name).digest());

export const trustOf = (signers: Signer[], threshold = 1, epoch = 1): TrustList => ({
  epoch,
  threshold,
  keys: signers.map(({ keyid, spki }) => ({ keyid, spki })),
});

export const KEY = signerNamed('the key of the tests');
export const TRUST = trustOf([KEY]);

const short = (bytes: Buffer): string => sha256Hex(bytes).slice(0, 16);

export interface Fixture {
  epoch?: number;
  seq: number;
  /** Words of the edition, where they are not those of its number. */
  words?: string;
  /** The app's version: its script, its pages, its worker. */
  app?: number;
  expires?: string;
  minApp?: string;
  signers?: Signer[];
  trust?: TrustList;
}

/** Writes a site into a new folder; the caller removes it. Release `n` differs from the others in every kind of file. */
export function writeSite({
  epoch = 1,
  seq,
  words,
  app = seq,
  expires = '2027-02-26',
  minApp = '0.2.0',
  signers = [KEY],
  trust = TRUST,
}: Fixture): string {
  const dir = mkdtempSync(join(tmpdir(), 'vereda-site-'));
  const write = (path: string, text: string | Buffer, copies = true): Buffer => {
    const bytes = Buffer.from(text);
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    if (copies) {
      writeFileSync(`${file}.br`, brotliCompressSync(bytes));
      writeFileSync(`${file}.gz`, gzipSync(bytes));
    }
    return bytes;
  };
  const items = { head: `{"seq":${seq}}`, 'page-sea': '{"same":"in every release"}' };
  const list = Object.fromEntries(
    Object.entries(items).map(([id, text]) => {
      const hash = sha256Hex(Buffer.from(text)).slice(0, ITEM_HASH_DIGITS);
      write(itemPath('es', id, hash).slice(1), text, false);
      return [id, [hash, Math.ceil(text.length / 1000)]];
    }),
  );
  const listBytes = Buffer.from(JSON.stringify(list));
  const pack = Buffer.from(JSON.stringify({ lang: 'es', seq, words: words ?? `edition ${seq}` }));
  const entry: ManifestEntry = {
    seq,
    format: 1,
    path: `/packs/es.${short(pack)}.json`,
    length: pack.length,
    transfer: pack.length,
    sha256: sha256Hex(pack),
    items: { length: listBytes.length, sha256: sha256Hex(listBytes) },
  };
  write(entry.path.slice(1), pack);
  write(itemListPath('es', entry).slice(1), listBytes, false);

  const script = Buffer.from(`console.log(${app});`);
  const scriptPath = `assets/start.${short(script)}.js`;
  write(scriptPath, script);
  const page = (text: string): string => `<script src="/${scriptPath}"></script>${text}, edition ${seq}`;
  write('es/index.html', page('Vereda'));
  write('pt/index.html', page('Vereda em português'), false);
  write(`es/only-${seq}/index.html`, page('a page of this release'), false);
  const shell = {
    'no-content.html': `<html data-app-version="0.2.0"><p>built in, app ${app}`,
    'icons/icon.svg': '<svg/>',
  };
  const precache = [[scriptPath, script] as const, ...Object.entries(shell)].map(([path, text]) => ({
    url: `/${path}`,
    integrity: integrity('sha256', text),
  }));
  for (const [path, text] of Object.entries(shell)) write(path, text);
  write('robots.txt', 'User-agent: *', false);
  write(
    '_headers',
    '/*\n  X-Content-Type-Options: nosniff\n\n/es/*\n  Cache-Control: no-cache\n\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n',
    false,
  );
  const second = Buffer.from(`jobs(${app});`);
  const secondPath = `assets/worker/jobs.${short(second)}.js`;
  write(secondPath, second);
  write(
    'sw.js',
    `const trust=${JSON.stringify(trust)};const precache=${JSON.stringify(precache)};require("./${secondPath}");`,
  );
  const manifest: Manifest = {
    epoch,
    seq,
    issued: '2026-11-28',
    expires,
    minApp,
    packs: { es: entry },
    withdrawn: [],
  };
  write('packs/manifest.json', JSON.stringify(signManifest(manifest, signers)));
  return dir;
}
