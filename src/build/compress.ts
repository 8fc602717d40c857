import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  brotliCompress,
  constants,
  gzip as gzipCallback,
  type BrotliOptions,
  type ZlibOptions,
} from 'node:zlib';

const compressBrotli = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);
const compressGzip = promisify<Buffer, ZlibOptions, Buffer>(gzipCallback);

/** What earlier builds compressed, by its content: of four thousand pages an edit changes a few. `npm ci` empties it. */
const KEPT = join('node_modules/.cache/vereda', `${process.versions.brotli}-${process.versions.zlib}`);

function kept(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function once(bytes: Buffer, suffix: string, compress: () => Promise<Buffer>): Promise<Buffer> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = join(KEPT, hash.slice(0, 2), `${hash.slice(2)}.${suffix}`);
  const known = kept(file);
  if (known) return known;
  const compressed = await compress();
  mkdirSync(dirname(file), { recursive: true });
  // Under its own name only when it is whole: a build may be stopped, and two may run at once.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, compressed);
  renameSync(unfinished, file);
  return compressed;
}

/** Compresses as hosts do ahead of time: the slowest and smallest setting, since a file is compressed once. */
export const brotli = (bytes: Buffer): Promise<Buffer> =>
  once(bytes, 'br', () =>
    compressBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  );

export const gzip = (bytes: Buffer): Promise<Buffer> =>
  once(bytes, 'gz', () => compressGzip(bytes, { level: 9 }));
