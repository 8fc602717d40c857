import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { sha256Hex } from '../policy.ts';
import { errorCodeIn, parseListing } from './s3-listing.ts';
import type { Headers, Target } from './target.ts';

/** Where a bucket is, and who asks. */
export interface Store {
  bucket: string;
  /** Folder of the site inside the bucket, without slashes at its ends; may be empty. */
  prefix: string;
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

const AT_ONCE = 8;
/** A line that says nothing for so long is dead. */
const PATIENCE_MS = 120_000;
const RETRIES = 4;

const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex');

/** Requests to one bucket. Busy answers (429, 5xx) are tried again; all else throws one sentence, without credentials. */
function requester({ bucket, endpoint, ...keys }: Store) {
  const client = new AwsClient({ ...keys, service: 's3', retries: RETRIES });
  return async (method: string, address: string, body?: Buffer, headers: Headers = {}): Promise<Response> => {
    const what = `${method} ${bucket}/${address}`;
    const response = await client
      .fetch(`${endpoint}/${bucket}/${address}`, {
        method,
        // Otherwise the client leaves the body out of its signature, and a damaged one would be stored.
        headers: { ...headers, 'x-amz-content-sha256': sha256Hex(body ?? Buffer.alloc(0)) },
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body ? { body: new Uint8Array(body) } : {}),
      })
      .catch((error: unknown) => {
        const { message, cause } = error as Error;
        const why = cause instanceof Error ? cause.message : message;
        throw new Error(`${what}: the store cannot be reached (${why})`, {
          cause: error,
        });
      });
    if (!response.ok && response.status !== 404)
      throw new Error(
        `${what}: the store answered ${response.status}, ${errorCodeIn(await response.text())}`,
      );
    return response;
  };
}

/** Publishes into a bucket of an S3-compatible store. A file is put in one request, so it is there whole or not at all. */
export function s3Target(store: Store): Target {
  const { bucket, prefix } = store;
  const request = requester(store);
  const keyOf = (path: string): string => (prefix ? `${prefix}/${path}` : path);
  const expectFound = ({ status }: Response, what: string): void => {
    if (status === 404) throw new Error(`${what}: the store knows no bucket "${bucket}"`);
  };

  async function list(): Promise<Map<string, string>> {
    const etags = new Map<string, string>();
    for (let next: string | null = ''; next !== null;) {
      const query = new URLSearchParams({ 'encoding-type': 'url', 'list-type': '2', prefix: keyOf('') });
      if (next) query.set('continuation-token', next);
      const response = await request('GET', `?${query.toString()}`);
      expectFound(response, 'GET');
      const page = parseListing(await response.text());
      for (const [key, etag] of page.etags) etags.set(key, etag);
      next = page.next;
    }
    return etags;
  }
  // Asked for once: one run publishes at a time, and it writes each file at most once after looking.
  let listed: Promise<Map<string, string>> | undefined;
  const etagOf = async (path: string): Promise<string | undefined> =>
    (await (listed ??= list())).get(keyOf(path));

  return {
    name: `s3://${bucket}${prefix && `/${prefix}`}`,
    atOnce: AT_ONCE,
    async read(path) {
      const response = await request('GET', keyOf(path));
      return response.status === 404 ? null : Buffer.from(await response.arrayBuffer());
    },
    holds: async (path, bytes) => (await etagOf(path)) === md5(bytes),
    async write(path, bytes, headers) {
      expectFound(await request('PUT', keyOf(path), bytes, headers), `PUT ${path}`);
    },
    async remove(path) {
      if (await etagOf(path)) await request('DELETE', keyOf(path));
    },
  };
}
