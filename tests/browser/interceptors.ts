import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { DIST } from './edition.ts';
import type { Interceptor } from './serve-dist.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** The bytes that the host would send: of the folder over the build, or of the build. */
export const bytesAt = (over: string, url: string): Buffer =>
  readFileSync([join(over, url), join(DIST, url)].find((file) => existsSync(file)) ?? join(DIST, url));

/** Answers with the right bytes and other headers. */
export function answerWith(
  over: string,
  url: string,
  response: ServerResponse,
  headers: Record<string, string>,
): true {
  response.writeHead(200, { 'Content-Type': TYPES[extname(url)] ?? 'text/plain', ...headers });
  response.end(bytesAt(over, url));
  return true;
}

export const isManifest = (url = ''): boolean => url === '/packs/manifest.json';

/** Packs, lists and items: anything of the content but the manifest. */
export const isContent = (url = ''): boolean => url.startsWith('/packs/') && !isManifest(url);

/** Lets `answer` stand in for the host wherever `concerns` says so. */
export const instead =
  (
    concerns: (url?: string) => boolean,
    answer: (response: ServerResponse, url: string) => void,
  ): Interceptor =>
  ({ url = '' }, response) => {
    if (!concerns(url)) return false;
    answer(response, url);
    return true;
  };
