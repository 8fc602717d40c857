import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeaderRules, type HeaderRule } from './headers-file.ts';

const FILE_PATH = /\.(?!html$)[a-z0-9]+$|\/_[^/]*$/;

/** The "not found" page in the language of the address, or of no language; null for files. */
function notFoundPage(dir: string, path: string): string | null {
  if (FILE_PATH.test(path)) return null;
  const own = join(dir, path.split('/')[1] ?? '', '404.html');
  return existsSync(own) ? own : join(dir, '404.html');
}

function setHeaders(response: ServerResponse, rules: HeaderRule[], path: string): void {
  for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
}

function answerNotFound(dir: string, rules: HeaderRule[], path: string, response: ServerResponse): void {
  const page = notFoundPage(dir, path);
  response.statusCode = 404;
  response.setHeader('Cache-Control', 'no-cache');
  if (page === null) {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.end('Not found\n');
    return;
  }
  setHeaders(response, rules, '/404.html');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(readFileSync(page));
}

/**
 * The server of `npm start` and of the tests: static files with their compressed copies, the headers of `dist/_headers`,
 * a 404 that is a page for pages and plain text for files. Reads the list of files once: start it after a build.
 */
export function createSiteServer(dir: string): Server {
  const rules = readHeaderRules(join(dir, '_headers'));
  const serve = sirv(dir, { brotli: true, gzip: true, etag: true, dotfiles: false });
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/_headers') return answerNotFound(dir, rules, path, response);
    // A folder is answered with its page with or without the last slash.
    setHeaders(response, rules, extname(path) || path.endsWith('/') ? path : `${path}/`);
    serve(request, response, () => answerNotFound(dir, rules, path, response));
  });
}
