import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { injectManifest } from 'workbox-build';
import { licenceTexts } from './components/licences.ts';
import { brotli, gzip } from './compress.ts';
import { filesIn } from './files-in.ts';
import { integrity } from './policy.ts';
import { SHELL } from './shell.ts';
import { SECOND } from './two-scripts.ts';

/** Single items are fetched by apps that have a worker, and every such browser takes brotli over https. */
const ONLY_BROTLI = /packs[\\/]items/;

const COMPRESSED = ['.html', '.js', '.json', '.svg', '.webmanifest', '.xml'];

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
        manifest: entries
          // Those that Workbox asks the host for itself come first: the others come meanwhile (sw/fetch-shell.ts).
          .sort((one, other) => Number(one.revision === null) - Number(other.revision === null))
          .map((entry) => ({
            ...entry,
            url: `/${entry.url}`,
            integrity: integrity('sha256', readFileSync(join(dist, entry.url))),
          })),
        warnings: [],
      }),
    ],
  });
  if (warnings.length) throw new Error(warnings.join('\n'));
}

/** Compresses off the main thread, so that every core works. */
async function writeCompressed(file: string): Promise<void> {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.br`, await brotli(bytes));
  if (!ONLY_BROTLI.test(file)) writeFileSync(`${file}.gz`, await gzip(bytes));
}

/** Last step of the build: the worker's precache list, the licences, the compressed copies that the server sends. */
export async function finish(root: string): Promise<void> {
  await injectShell(root);
  const dist = join(root, 'dist');
  // Not in the list of files: the browser keeps what a worker takes with its script, beside it.
  cpSync(join(root, 'dist-worker', SECOND), join(dist, SECOND), { recursive: true });
  writeFileSync(join(dist, 'licences.txt'), licenceTexts(root));
  rmSync(join(dist, '.vite'), { recursive: true, force: true });
  const files = [...filesIn(dist)].filter((file) => COMPRESSED.includes(extname(file)));
  await Promise.all(files.map(writeCompressed));
}
