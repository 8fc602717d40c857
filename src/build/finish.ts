import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { injectManifest } from 'workbox-build';
import { brotli } from './packs.ts';
import { integrity } from './policy.ts';

/** What the worker precaches: tiny, because one missing file fails the whole install. Never content, never languages. */
const SHELL = ['assets/*.js', 'no-content.html', 'icons/icon.svg'];
const COMPRESSED = ['.html', '.js', '.json', '.svg', '.webmanifest'];

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** Puts the precache list into the worker, each entry with its integrity: Workbox alone accepts any answer of 200. */
async function injectShell(root: string): Promise<void> {
  const dist = join(root, 'dist');
  const { warnings } = await injectManifest({
    swSrc: join(root, 'dist-worker/sw.js'),
    swDest: join(dist, 'sw.js'),
    globDirectory: dist,
    globPatterns: SHELL,
    dontCacheBustURLsMatching: /^assets\//,
    manifestTransforms: [
      (entries) => ({
        manifest: entries.map((entry) => ({
          ...entry,
          url: `/${entry.url}`,
          integrity: integrity('sha384', readFileSync(join(dist, entry.url))),
        })),
        warnings: [],
      }),
    ],
  });
  if (warnings.length) throw new Error(warnings.join('\n'));
}

/** Last step of the build: the worker's precache list, then the compressed copies that the server sends. */
export async function finish(root: string): Promise<void> {
  await injectShell(root);
  const dist = join(root, 'dist');
  rmSync(join(dist, '.vite'), { recursive: true, force: true });
  for (const file of [...filesIn(dist)].sort()) {
    if (!COMPRESSED.includes(extname(file))) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotli(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
