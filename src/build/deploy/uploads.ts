import { existsSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { filesIn } from '../files-in.ts';
import { headersFor, readHeaderRules } from '../headers-file.ts';
import { originalOf } from './order.ts';
import { SITE_PATH, type Headers, type Upload } from './target.ts';

/** What hosts say each kind of file is; the configurations in `hosts/` say the same. */
export const TYPES: Record<string, string> = {
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/** Of the headers in `_headers`, those that an object store can keep with a file. */
const KEPT = ['Content-Type', 'Cache-Control'];

function pathsIn(dir: string): string[] {
  const paths = [...filesIn(dir)].map((file) => relative(dir, file).split(sep).join('/'));
  for (const path of paths)
    if (!SITE_PATH.test(path)) throw new Error(`${dir} holds "${path}", which no build makes: take it away`);
  return paths;
}

const upload = (dir: string, path: string, file: string, headers: Headers): Upload => ({
  path,
  read: () => readFileSync(join(dir, file)),
  headers,
});

/** The files of a built folder for another folder: all of them, with their compressed copies. */
export const folderUploads = (dir: string): Upload[] =>
  pathsIn(dir).map((path) => upload(dir, path, path, {}));

/**
 * The files of a built folder for an object store, each once: such a store cannot choose between copies. `precompressed`
 * takes the brotli copy where there is one. The headers that it keeps go with them; `_headers` itself says nothing there.
 */
export function objectUploads(dir: string, precompressed: boolean): Upload[] {
  const rules = readHeaderRules(join(dir, '_headers'));
  const paths = pathsIn(dir).filter((path) => path === originalOf(path) && path !== '_headers');
  return paths.map((path) => {
    const type = TYPES[extname(path)];
    if (!type) throw new Error(`${path}: nobody said which Content-Type "${extname(path)}" has`);
    const ruled = [...headersFor(rules, `/${path}`)].filter(([name]) => KEPT.includes(name));
    const compressed = precompressed && existsSync(join(dir, `${path}.br`));
    return upload(dir, path, compressed ? `${path}.br` : path, {
      'Content-Type': type,
      ...Object.fromEntries(ruled),
      ...(compressed ? { 'Content-Encoding': 'br' } : {}),
    });
  });
}
