import { folderTarget } from './folder-target.ts';
import { s3Target } from './s3-target.ts';
import type { Target, Upload } from './target.ts';
import { folderUploads, objectUploads } from './uploads.ts';

/** What was asked for on the command line. */
export interface Asked {
  to: string;
  from: string;
  endpoint: string | undefined;
  precompressed: boolean;
}

type Environment = Record<string, string | undefined>;

const STORE = /^s3:\/\/([a-z0-9][a-z0-9.-]+)\/?([\w./-]*?)\/*$/;
const ENDPOINT = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(?=:|$))[^/]+$/;

function storeTarget({ to, endpoint }: Asked, environment: Environment): Target {
  const [, bucket, prefix] = STORE.exec(to) ?? [];
  if (!bucket || prefix === undefined)
    throw new Error(`"${to}" is no store: write s3://bucket or s3://bucket/folder`);
  if (endpoint !== undefined && !ENDPOINT.test(endpoint))
    throw new Error(`--endpoint is "${endpoint}": write https://host, without a last slash`);
  const accessKeyId = environment['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY'];
  if (!accessKeyId || !secretAccessKey)
    throw new Error('Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY for the store');
  const region = environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  const sessionToken = environment['AWS_SESSION_TOKEN'];
  return s3Target({
    bucket,
    prefix,
    endpoint: endpoint ?? `https://s3.${region}.amazonaws.com`,
    region,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken ? { sessionToken } : {}),
  });
}

/** Where to publish, and the files in the form that it takes. Throws an Error with one sentence for what makes no sense. */
export function destination(asked: Asked, environment: Environment): { target: Target; uploads: Upload[] } {
  const { to, from, endpoint, precompressed } = asked;
  if (to.startsWith('s3:'))
    return { target: storeTarget(asked, environment), uploads: objectUploads(from, precompressed) };
  if (endpoint !== undefined || precompressed)
    throw new Error('--endpoint and --precompressed are for s3:// only; a folder gets every copy');
  return { target: folderTarget(to, from), uploads: folderUploads(from) };
}
