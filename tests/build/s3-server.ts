/** An object store for tests: four kinds of request, signatures checked by a computation of its own, and a line that breaks. */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'test-id', AWS_SECRET_ACCESS_KEY: 'test-secret' };
const PAGE_SIZE = 7;

export interface StoredObject {
  bytes: Buffer;
  headers: Record<string, string | undefined>;
}

export interface S3Server {
  endpoint: string;
  objects: Map<string, StoredObject>;
  /** Method and key of each request that was answered. */
  log: string[];
  /** Breaks the line at the n-th request from now and at all after it, before or after it was obeyed. */
  breakAt(request: number, when: 'before' | 'after'): void;
  /** Answers the next requests with these codes. */
  answerWith(...codes: number[]): void;
  close(): Promise<void>;
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** What is wrong with the signature of a request; null where nothing is (AWS Signature Version 4). */
function signatureFault(request: IncomingMessage, url: URL, body: Buffer): string | null {
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;
  const [, id, day = '', region = '', names = '', signature] =
    form.exec(request.headers.authorization ?? '') ?? [];
  if (id !== CREDENTIALS.AWS_ACCESS_KEY_ID) return 'InvalidAccessKeyId';
  if (request.headers['x-amz-content-sha256'] !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const signed = names.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name)))
    return 'AuthorizationHeaderMalformed';
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const canonical = [
    request.method,
    url.pathname,
    query,
    ...signed.map((name) => `${name}:${String(request.headers[name])}`),
    '',
    names,
    sha256(body),
  ].join('\n');
  const at = String(request.headers['x-amz-date']);
  const text = ['AWS4-HMAC-SHA256', at, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${CREDENTIALS.AWS_SECRET_ACCESS_KEY}`,
  );
  return hmac(key, text).toString('hex') === signature ? null : 'SignatureDoesNotMatch';
}

function listing(objects: Map<string, StoredObject>, query: URLSearchParams): string {
  const all = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
  const from = Number(query.get('continuation-token')?.slice('<page>'.length) ?? 0);
  const rows = all.slice(from, from + PAGE_SIZE).map((key) => {
    const { bytes } = objects.get(key) ?? { bytes: Buffer.alloc(0) };
    const etag = createHash('md5').update(bytes).digest('hex');
    return `<Contents><Key>${encodeURIComponent(key)}</Key><ETag>&quot;${etag}&quot;</ETag><Size>${bytes.length}</Size></Contents>`;
  });
  const next = from + PAGE_SIZE < all.length ? `&lt;page&gt;${from + PAGE_SIZE}` : null;
  return `<ListBucketResult>${rows.join('')}${next ? `<NextContinuationToken>${next}</NextContinuationToken>` : ''}</ListBucketResult>`;
}

/** Starts a store with one bucket, `guide`. */
export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, StoredObject>();
  const log: string[] = [];
  let codes: number[] = [];
  let left = Infinity;
  let when: 'before' | 'after' = 'before';

  function obey(request: IncomingMessage, url: URL, body: Buffer, response: ServerResponse): void {
    const [, bucket, key = ''] = /^\/([^/]+)\/(.*)$/.exec(url.pathname) ?? [];
    const fail = (code: number, name: string): void => {
      response.writeHead(code).end(`<Error><Code>${name}</Code></Error>`);
    };
    const fault = signatureFault(request, url, body);
    if (fault) return fail(403, fault);
    if (bucket !== 'guide') return fail(404, 'NoSuchBucket');
    const found = objects.get(key);
    if (request.method === 'GET' && key === '') response.end(listing(objects, url.searchParams));
    else if (request.method === 'PUT') {
      const { 'content-type': type, 'cache-control': cache, 'content-encoding': encoding } = request.headers;
      objects.set(key, {
        bytes: body,
        headers: { 'Content-Type': type, 'Cache-Control': cache, 'Content-Encoding': encoding },
      });
      response.end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (found) {
      const encoding = found.headers['Content-Encoding'];
      response.writeHead(200, encoding ? { 'Content-Encoding': encoding } : {}).end(found.bytes);
    } else fail(404, 'NoSuchKey');
  }

  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://store');
      left -= 1;
      const breaks = left <= 0;
      if (breaks && (when === 'before' || left < 0)) return request.socket.destroy();
      const code = codes.shift();
      if (code) return response.writeHead(code).end('<Error><Code>SlowDown</Code></Error>');
      log.push(`${request.method} ${url.pathname}`);
      if (!breaks) return obey(request, url, Buffer.concat(pieces), response);
      // Obeyed, but nobody hears of it.
      response.end = (() => response) as typeof response.end;
      obey(request, url, Buffer.concat(pieces), response);
      request.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    log,
    breakAt(request, moment) {
      left = request;
      when = moment;
    },
    answerWith(...next) {
      codes = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
