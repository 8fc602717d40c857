import { createHash } from 'node:crypto';

/** The form in which a content security policy and `integrity` name a text. */
export const integrity = (algorithm: 'sha256', data: string | Buffer): string =>
  `${algorithm}-${createHash(algorithm).update(data).digest('base64')}`;

export const sha256Hex = (data: Buffer): string => createHash('sha256').update(data).digest('hex');
