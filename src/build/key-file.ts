import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { signerOf, type Signer } from './envelope.ts';

/** A private key as it lies in a file of its own: 64 hexadecimal digits. */
const KEY = /^[0-9a-f]{64}\s*$/;
const OTHERS = 0o077;

/** Makes a new private key in a file that only its owner may read. Throws where the file exists already. */
export function writeNewKey(file: string): Signer {
  const secret = randomBytes(32);
  const signer = signerOf(secret);
  writeFileSync(file, `${secret.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return signer;
}

/** Reads a signer from its file. Throws an Error that says what is wrong with it, and never what it holds. */
export function readKey(file: string): Signer {
  if (statSync(file).mode & OTHERS) throw new Error(`${file}: others may read it; run chmod 600 on it first`);
  const text = readFileSync(file, 'utf8');
  if (!KEY.test(text)) throw new Error(`${file}: this is no key that "npm run keygen" made`);
  return signerOf(Buffer.from(text.trim(), 'hex'));
}
