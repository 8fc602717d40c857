/** What must hold on a target after every single step, also when the next one never comes. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { filesIn } from '../../src/build/files-in.ts';
import { integrity, sha256Hex } from '../../src/build/policy.ts';
import {
  itemListPath,
  ITEM_HASH_DIGITS,
  itemPath,
  type Envelope,
  type ItemList,
  type Manifest,
} from '../../src/model/manifest.ts';

/** Files by their path. */
export type Files = Map<string, Buffer>;

export const filesOf = (dir: string): Files =>
  new Map([...filesIn(dir)].sort().map((file) => [relative(dir, file), readFileSync(file)]));

/** Without the files that belong to the publisher: the list of releases and what was half written. */
export const withoutOwn = (files: Files): Files =>
  new Map([...files].filter(([path]) => !path.startsWith('.')));

const MANIFEST = 'packs/manifest.json';

const decoded = (path: string, bytes: Buffer): Buffer => {
  if (path.endsWith('.br')) return brotliDecompressSync(bytes);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};

/** Every form in which a server may send a file. */
const formsOf = (files: Files, path: string): string[] =>
  ['', '.br', '.gz'].flatMap((suffix) => {
    const bytes = files.get(path + suffix);
    return bytes ? [decoded(path + suffix, bytes).toString()] : [];
  });

export function manifestIn(text: string): Manifest {
  const { payload } = JSON.parse(text) as Envelope;
  return JSON.parse(Buffer.from(payload, 'base64').toString()) as Manifest;
}

function expectPacks(files: Files, manifest: Manifest): void {
  const hashOf = (path: string): string => sha256Hex(files.get(path.slice(1)) ?? Buffer.from(`no ${path}`));
  for (const [lang, entry] of Object.entries(manifest.packs)) {
    expect(hashOf(entry.path), entry.path).toBe(entry.sha256);
    const list = itemListPath(lang, entry);
    expect(hashOf(list), list).toBe(entry.items.sha256);
    const items = JSON.parse(files.get(list.slice(1))?.toString() ?? '') as ItemList;
    for (const [id, [hash]] of Object.entries(items))
      expect(hashOf(itemPath(lang, id, hash)).slice(0, ITEM_HASH_DIGITS), id).toBe(hash);
  }
}

function expectAssets(files: Files, page: string): void {
  for (const [, path = ''] of page.matchAll(/src="\/(assets\/[^"]+)"/g)) {
    const bytes = files.get(path);
    expect(bytes && path.includes(sha256Hex(bytes).slice(0, 16)), path).toBe(true);
  }
}

/** Whether a worker of this text installs; an error where one of its hashed files or its second script is missing. */
function installs(files: Files, worker: string): boolean {
  const list = /precache=(\[.*\])/.exec(worker)?.[1] ?? '[]';
  const precache = JSON.parse(list) as { url: string; integrity: string }[];
  const wrong = precache.filter(({ url, integrity: wanted }) => {
    const bytes = files.get(url.slice(1));
    return !bytes || integrity('sha256', bytes) !== wanted;
  });
  expect(wrong.filter(({ url }) => url.startsWith('/assets/'))).toEqual([]);
  const second = /require\("\.\/([^"]+)"\)/.exec(worker)?.[1] ?? 'no second script';
  expect(files.has(second), second).toBe(true);
  return wrong.length === 0;
}

/**
 * Expects a site that is whole: each file as it is in one of the releases, each page with its script, the manifest
 * that of one release with all that it names. Returns whether a new reader's worker would install right now.
 */
export function expectWhole(site: Files, releases: Files[]): boolean {
  const files = withoutOwn(site);
  for (const [path, bytes] of files)
    expect(
      releases.some((release) => release.get(path)?.equals(bytes)),
      `${path} is as in no release`,
    ).toBe(true);
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  for (const page of pages.flatMap((path) => formsOf(files, path))) expectAssets(files, page);
  for (const text of formsOf(files, MANIFEST)) expectPacks(files, manifestIn(text));
  return formsOf(files, 'sw.js').every((worker) => installs(files, worker));
}
