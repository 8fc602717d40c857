import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { TrustList } from '../model/manifest.ts';
import { developmentTrust } from './envelope.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(1));

const trustFile = v.pipe(
  v.strictObject({
    epoch: whole,
    threshold: whole,
    keys: v.pipe(
      v.array(
        v.strictObject({ keyid: v.pipe(v.string(), v.hexadecimal()), spki: v.pipe(v.string(), v.base64()) }),
      ),
      v.minLength(1),
    ),
  }),
  v.check(
    ({ threshold, keys }) => new Set(keys.map(({ spki }) => spki)).size >= threshold,
    'fewer different keys than the threshold asks for',
  ),
);

/** A trust list from a file. Throws an Error that names the file and what is wrong with it. */
export function readTrust(file: string): TrustList {
  const result = v.safeParse(trustFile, JSON.parse(readFileSync(file, 'utf8')));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const at = v.getDotPath(issue) ?? 'the file';
  throw new Error(`${file}: ${at}: ${issue.message}; write what "npm run keygen" prints`);
}

/** `VEREDA_TRUST`: the file with the publisher's trust list. Without it the build trusts the development key. */
export function trustFromEnvironment(): TrustList {
  const file = process.env['VEREDA_TRUST'];
  return file ? readTrust(file) : developmentTrust();
}
