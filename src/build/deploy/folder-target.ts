import { readFile, mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Target } from './target.ts';

/** Where a file is written before it takes its place; a leftover of a broken run is simply written over. */
const PART = '.vereda-part';

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** An empty folder would be answered with a list or a refusal where "not found" is true. */
async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  for (let path = folder; path !== root; path = dirname(path)) {
    try {
      await rmdir(path);
    } catch (error) {
      if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'ENOTEMPTY') return;
      throw error;
    }
  }
}

const isInside = (inner: string, outer: string): boolean => !/^\.\.(\/|\\|$)/.test(relative(outer, inner));

/** Publishes into a folder that a web server serves. Throws where that folder and the built one are entangled. */
export function folderTarget(folder: string, from: string): Target {
  const root = resolve(folder);
  if (isInside(root, resolve(from)) || isInside(resolve(from), root))
    throw new Error(`${folder} and ${from} lie in one another: publish into a folder of its own`);
  return {
    name: root,
    // One after the other: there is a single place for the file that is being written.
    atOnce: 1,
    read: (path) => orNull(readFile(join(root, path))),
    async holds(path, bytes) {
      const file = join(root, path);
      const found = await orNull(stat(file));
      return found?.size === bytes.length && (await readFile(file)).equals(bytes);
    },
    async write(path, bytes) {
      const file = join(root, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(join(root, PART), bytes);
      await rename(join(root, PART), file);
    },
    async remove(path) {
      const file = join(root, path);
      await rm(file, { force: true });
      await removeEmptyFolders(root, dirname(file));
    },
  };
}
