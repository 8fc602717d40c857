import { promisify } from 'node:util';
import { brotliCompress, constants, type BrotliOptions } from 'node:zlib';

const compress = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);

/** Compresses as hosts do ahead of time: the slowest and smallest setting, since a file is compressed once. */
export const brotli = (bytes: Buffer): Promise<Buffer> =>
  compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
