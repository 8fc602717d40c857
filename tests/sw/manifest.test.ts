import { describe, expect, it } from 'vitest';
import { developmentSigner, signManifest } from '../../src/build/envelope.ts';
import type { Envelope, Manifest } from '../../src/model/manifest.ts';
import { Problem } from '../../src/model/problem.ts';
import { readManifest } from '../../sw/manifest.ts';
import { checkSuccession } from '../../sw/succession.ts';
import { floor, trust } from './built.ts';
import { encode, publish, smallPack, strangerSigner, trustIn } from './editions.ts';

/* Who may publish, and what may follow what: rows B1, B2, B4 and B5, and one stolen key. */
const edition = await publish([smallPack()]);
const { manifest } = edition;
const envelope = signManifest(manifest, [developmentSigner()]);

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'accepted';
}

const readSigned = (value: unknown, list = trust): Promise<string> =>
  codeOf(() => readManifest(encode(value).buffer, list));

describe('an envelope', () => {
  it('opens to the manifest that was signed', async () => {
    expect(await readManifest(encode(envelope).buffer, trust)).toEqual(manifest);
  });

  it('B1 is refused after every one of 1,000 one-byte changes, but for the name of the key', async () => {
    const bytes = encode(envelope);
    let accepted = 0;
    for (let i = 0; i < 1000; i += 1) {
      const damaged = bytes.slice();
      const at = (i * 7919) % bytes.length;
      damaged[at] = ((damaged[at] ?? 0) + 1 + (i % 254)) % 256;
      const text = new TextDecoder().decode(damaged);
      // The key id is a hint and not signed: a change in it may pass, and changes nothing.
      if ((await codeOf(() => readManifest(damaged.buffer, trust))) === 'accepted' && !sameButForHints(text))
        accepted += 1;
    }
    expect(accepted).toBe(0);
  });

  it.each([
    ['a stranger', [strangerSigner(9)], 'signature'],
    ['nobody', [], 'signature'],
  ])('signed by %s is refused', async (_, signers, code) => {
    expect(await readSigned(signManifest(manifest, signers))).toBe(code);
  });

  it('under the name of a known key is refused all the same', async () => {
    const forged = signManifest(manifest, [{ ...strangerSigner(9), keyid: developmentSigner().keyid }]);
    expect(await readSigned(forged)).toBe('signature');
  });

  it('whose key has another name is accepted: the name is a hint', async () => {
    expect(await readSigned(signManifest(manifest, [{ ...developmentSigner(), keyid: 'ffff' }]))).toBe(
      'accepted',
    );
  });

  it('needs two different keys where the threshold is two', async () => {
    const [a, b] = [strangerSigner(1), strangerSigner(2)];
    const two = trustIn([a, b], 2);
    expect(await readSigned(signManifest(manifest, [a]), two)).toBe('signature');
    expect(await readSigned(signManifest(manifest, [a, a]), two)).toBe('signature');
    expect(await readSigned(signManifest(manifest, [a, b]), two)).toBe('accepted');
  });

  it('holds nothing but a manifest', async () => {
    const other: Envelope = { ...envelope, payloadType: 'application/json' };
    expect(await readSigned(other)).toBe('signature');
  });

  it.each<[string, Partial<Record<keyof Manifest, unknown>>]>([
    ['a number as text', { seq: '7' }],
    ['a day that does not exist', { issued: '2026-02-30' }],
    ['no date of expiry', { expires: undefined }],
    ['a version in words', { minApp: 'new' }],
    ['packs as a list', { packs: [] as unknown }],
    ['a language upwards', { packs: { '../x': manifest.packs['es'] } }],
    ['a path elsewhere', { packs: { es: { ...manifest.packs['es'], path: 'https://other.example/x' } } }],
    ['a path upwards', { packs: { es: { ...manifest.packs['es'], path: '/packs/../sw.js' } } }],
    ['a short hash', { packs: { es: { ...manifest.packs['es'], sha256: 'abc' } } }],
    ['an endless length', { packs: { es: { ...manifest.packs['es'], length: 1e15 } } }],
    ['a withdrawn path', { withdrawn: ['../../x'] }],
  ])('with %s is refused although it is signed', async (_, change) => {
    const broken = { ...manifest, ...change } as Manifest;
    expect(await readSigned(signManifest(broken, [developmentSigner()]))).toBe('damaged');
  });

  it('of an epoch before the trust list is refused', async () => {
    expect(await readSigned(envelope, { ...trust, epoch: 2 })).toBe('older');
  });

  it.each([
    ['a portal page', new TextEncoder().encode('<html>Welcome to the hotel</html>')],
    ['nothing', new Uint8Array()],
    ['null', encode(null)],
    ['a list', encode([])],
    ['a payload that is no base64', encode({ ...envelope, payload: '%%%' })],
    ['signatures that are no list', encode({ ...envelope, signatures: {} })],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0xfd])],
  ])('that is %s is refused', async (_, bytes) => {
    expect(await codeOf(() => readManifest(bytes.buffer as ArrayBuffer, trust))).toBe('damaged');
  });
});

function sameButForHints(text: string): boolean {
  try {
    const changed = JSON.parse(text) as Envelope;
    return (
      changed.payload === envelope.payload &&
      changed.payloadType === envelope.payloadType &&
      changed.signatures[0]?.sig === envelope.signatures[0]?.sig
    );
  } catch {
    return false;
  }
}

describe('after another edition', () => {
  const succession = (next: Partial<Manifest>, known: Partial<Manifest> | null): Promise<string> =>
    codeOf(() => checkSuccession({ ...manifest, ...next }, known && { ...manifest, ...known }, floor));

  it.each<[string, Partial<Manifest>, Partial<Manifest> | null, string]>([
    ['a higher number follows', { seq: 8 }, {}, 'accepted'],
    ['the same says the same again', {}, {}, 'accepted'],
    ['a lower number is refused', { seq: 6 }, {}, 'older'],
    ['the same number with other words is reported', { withdrawn: ['darien'] }, {}, 'conflict'],
    ['a new epoch begins again', { epoch: 2, seq: 5 }, {}, 'accepted'],
    ['an old epoch is refused', { seq: 99 }, { epoch: 2 }, 'older'],
    ['nothing known: the floor holds', { seq: 2 }, null, 'older'],
    ['nothing known: the floor itself is fine', { seq: 3 }, null, 'accepted'],
  ])('%s', async (_, next, known, code) => {
    expect(await succession(next, known)).toBe(code);
  });

  it('a language may not fall either', async () => {
    const es = manifest.packs['es'];
    if (!es) throw new Error('no es');
    const next = { seq: 8, packs: { es: { ...es, seq: 6 } } };
    expect(await succession(next, {})).toBe('older');
  });
});
