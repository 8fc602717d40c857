import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PACK_FORMAT } from '../../src/model/pack.ts';
import { Problem } from '../../src/model/problem.ts';
import { verifyPack } from '../../sw/verify.ts';

const encode = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const expectation = (bytes: Uint8Array): { length: number; sha256: string; seq: number; lang: string } => ({
  length: bytes.length,
  sha256: hashOf(bytes),
  seq: 7,
  lang: 'es',
});

const NONE = { ids: [], columns: {} };
const PACK = {
  format: PACK_FORMAT,
  lang: 'es',
  seq: 7,
  sources: NONE,
  facts: NONE,
  pages: { ids: ['a'], columns: { title: ['Guía'] } },
  contacts: NONE,
};

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('verifyPack', () => {
  it('accepts the bytes that the manifest names', async () => {
    const bytes = encode(PACK);
    const { pages } = await verifyPack(bytes.buffer, expectation(bytes));
    expect(pages).toEqual({ a: { title: 'Guía' } });
  });

  it('refuses every one of 1,000 one-byte changes', async () => {
    const bytes = encode({ ...PACK, filler: 'palabra '.repeat(200) });
    const expected = expectation(bytes);
    let accepted = 0;
    for (let i = 0; i < 1000; i += 1) {
      const damaged = bytes.slice();
      damaged[(i * 7919) % bytes.length] = ((damaged[(i * 7919) % bytes.length] ?? 0) + 1 + (i % 254)) % 256;
      if ((await codeOf(verifyPack(damaged.buffer, expected))) === 'accepted') accepted += 1;
    }
    expect(accepted).toBe(0);
  });

  it.each([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])('refuses a pack cut at %f', async (share) => {
    const bytes = encode(PACK);
    const cut = bytes.slice(0, Math.floor(bytes.length * share));
    expect(await codeOf(verifyPack(cut.buffer, expectation(bytes)))).toBe('damaged');
  });

  it.each([
    ['another language', { ...PACK, lang: 'en' }, 'damaged'],
    ['another number', { ...PACK, seq: 6 }, 'damaged'],
    ['a format of a newer app', { ...PACK, format: PACK_FORMAT + 1 }, 'format'],
  ])('refuses %s although the hash is right', async (_, value, code) => {
    const bytes = encode(value);
    expect(await codeOf(verifyPack(bytes.buffer, expectation(bytes)))).toBe(code);
  });
});
