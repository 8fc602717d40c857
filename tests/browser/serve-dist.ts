/**
 * Serves the built site to the browser tests through the project's own server,
 * so that the tests meet the headers and files people will get; in the tests of
 * hosts, through a real web server behind it.
 *
 * It can be stopped and started on the same port: a page whose server is gone
 * is the honest form of "offline", where the browser's own offline switch does
 * not reach the service worker.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { headersFor, readHeaderRules } from '../../src/build/headers-file.ts';
import { createSiteServer } from '../../src/build/server.ts';

/** Answers a request in the site's place; false leaves it to the site. */
export type Interceptor = (request: IncomingMessage, response: ServerResponse) => boolean;

export type SeenRequest = { method: string; url: string };

export type ServedSite = {
  origin: string;
  /** Every request so far, also across restarts; a test may empty it. */
  requests: SeenRequest[];
  /** Puts `handler` before the site, in place of the last one; none takes it away. */
  intercept(handler?: Interceptor): void;
  /** Stops listening and cuts every open connection. */
  close(): Promise<void>;
  /** Listens again on the same port. */
  start(): Promise<void>;
};

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Answers with a file of the folder that lies over the build; false where it has none. */
function answerFrom(over: string, request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = join(over, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  for (const [name, value] of headersFor(readHeaderRules(join(DIST, '_headers')), pathname))
    response.setHeader(name, value);
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.end(readFileSync(file));
  return true;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a real web server has the build, in the tests that go through one. */
    realServer?: string;
  }
}

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Hands a request on as it came, and the answer as it comes. */
const through =
  (origin: string): Answering =>
  ({ method, url, headers }, response) => {
    const { hostname, port } = new URL(origin);
    const asked = ask({ hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    asked.end();
  };

function ownServer(): Answering {
  const site = createSiteServer(DIST);
  return (request, response) => void site.emit('request', request, response);
}

/** Serves the build; files of the folder `over`, which may change at any time, come in place of the build's. */
export async function serveDist(options: { over?: string; port?: number } = {}): Promise<ServedSite> {
  const { over, port = 0 } = options;
  if (!existsSync(DIST)) throw new Error(`There is no ${DIST} to serve: run "npm run build" first.`);

  const requests: SeenRequest[] = [];
  let interceptor: Interceptor | undefined;
  const realServer = inject('realServer');
  const answer = realServer ? through(realServer) : ownServer();
  const server = createServer((request, response) => {
    requests.push({ method: request.method ?? '', url: request.url ?? '' });
    if (interceptor?.(request, response)) return;
    if (!over || !answerFrom(over, request, response)) answer(request, response);
  });

  const bound = await listen(server, port);
  return {
    origin: `http://127.0.0.1:${bound}`,
    requests,
    intercept(handler) {
      interceptor = handler;
    },
    close: () => stop(server),
    start: async () => void (await listen(server, bound)),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Stopping twice is fine, as a test that stopped the site is cleaned up after as well. */
function stop(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
