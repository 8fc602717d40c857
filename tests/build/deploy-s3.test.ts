import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deploy, type Outcome } from '../../src/build/deploy/deploy.ts';
import { destination } from '../../src/build/deploy/destination.ts';
import { CREDENTIALS, startS3Server, type S3Server, type StoredObject } from './s3-server.ts';
import { TRUST, writeSite } from './site-fixture.ts';
import { expectWhole, filesOf, type Files } from './whole-site.ts';

const sites = [1, 2, 3].map((seq) => writeSite({ seq }));
const site = (seq: number): string => sites[seq - 1] ?? '';
const release = (seq: number): Files => filesOf(site(seq));
const LEDGER = 'web/.vereda-releases.json';

let store: S3Server;
beforeEach(async () => {
  store = await startS3Server();
});
afterEach(() => store.close());
afterAll(() => {
  for (const dir of sites) rmSync(dir, { recursive: true });
});

const publish = (
  seq: number,
  more: { precompressed?: boolean; to?: string; secret?: string } = {},
): Promise<Outcome> => {
  const asked = {
    to: more.to ?? 's3://guide/web',
    from: site(seq),
    endpoint: store.endpoint,
    precompressed: more.precompressed ?? false,
  };
  const secret = more.secret ?? CREDENTIALS.AWS_SECRET_ACCESS_KEY;
  const environment = { ...CREDENTIALS, AWS_SECRET_ACCESS_KEY: secret };
  return deploy({ from: site(seq), ...destination(asked, environment), keep: 2, trust: TRUST });
};

/** The site as a reader's browser gets it. */
const served = (): Files =>
  new Map([...store.objects].map(([key, { bytes }]) => [key.slice('web/'.length), bytes]));

const headersOf = (path: string): StoredObject['headers'] | undefined =>
  store.objects.get(`web/${path}`)?.headers;
const writes = (): string[] => store.log.filter((line) => !line.startsWith('GET'));

describe('publishing into an object store', () => {
  it('puts each file once, under its prefix, with the headers that a store can keep', async () => {
    await publish(1);
    const expected = [...release(1).keys()].filter((path) => !/\.(br|gz)$|^_headers$/.test(path));
    expect([...store.objects.keys()].sort()).toEqual(
      [...expected.map((path) => `web/${path}`), LEDGER].sort(),
    );
    const script = expected.find((path) => path.startsWith('assets/')) ?? '';
    expect(headersOf(script)).toEqual({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    expect(headersOf('es/index.html')).toEqual({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
    expect(headersOf('icons/icon.svg')).toEqual({ 'Content-Type': 'image/svg+xml' });
  });

  it('puts the manifest last of all files, and the worker right before it', async () => {
    await publish(1);
    const puts = writes().map((line) => line.replace('PUT /guide/web/', ''));
    expect(puts[0]).toBe('.vereda-releases.json');
    expect(puts.slice(-3)).toEqual(['sw.js', 'packs/manifest.json', '.vereda-releases.json']);
    const firstPage = puts.findIndex((path) => path.endsWith('.html'));
    const lastHashed = puts.findLastIndex((path) => /^(assets|packs\/(es|items))/.test(path));
    expect(lastHashed).toBeLessThan(firstPage);
  });

  it('writes nothing when the same release comes again', async () => {
    await publish(1);
    await publish(2);
    store.log.length = 0;
    expect(await publish(2)).toMatchObject({ written: 0, cleared: 0 });
    expect(writes()).toEqual([]);
  });

  it('clears away what nobody needs only after the manifest', async () => {
    for (const seq of [1, 2]) await publish(seq);
    store.log.length = 0;
    expect((await publish(3)).cleared).toBeGreaterThan(0);
    const last = writes().indexOf('PUT /guide/web/packs/manifest.json');
    expect(writes().findIndex((line) => line.startsWith('DELETE'))).toBeGreaterThan(last);
  });

  it('puts brotli bytes under their label where it is told to, and reads its own manifest again', async () => {
    await publish(1, { precompressed: true });
    expect(headersOf('es/index.html')?.['Content-Encoding']).toBe('br');
    expect(served().get('es/index.html')).toEqual(release(1).get('es/index.html.br'));
    expect(headersOf('robots.txt')?.['Content-Encoding']).toBeUndefined();
    await publish(2, { precompressed: true });
    await expect(publish(1, { precompressed: true })).rejects.toThrow('edition 1.1 is below 1.2');
  });

  it('writes a file again when only its headers change', async () => {
    await publish(1);
    const all = served().size - 1;
    // The same bytes, but a store that says nothing of headers in its list.
    for (const object of store.objects.values()) object.headers = {};
    const ledger = store.objects.get(LEDGER);
    if (!ledger) throw new Error('no ledger');
    ledger.bytes = Buffer.from(ledger.bytes.toString().replaceAll(/"[0-9a-f]{8}"/g, '"00000000"'));
    expect(await publish(1)).toMatchObject({ written: all, unchanged: 0 });
    expect(headersOf('es/index.html')?.['Cache-Control']).toBe('no-cache');
  });

  it('publishes into the root of a bucket', async () => {
    await publish(1, { to: 's3://guide' });
    expect(store.objects.has('packs/manifest.json')).toBe(true);
  });

  it('tries a busy store again', async () => {
    store.answerWith(503, 429, 500);
    expect(await publish(1)).toMatchObject({ edition: '1.1' });
  });

  it('says what the store said, and never a secret', async () => {
    const refused = publish(1, { secret: 'not-the-secret' });
    await expect(refused).rejects.toThrow(
      'GET guide/web/packs/manifest.json: the store answered 403, SignatureDoesNotMatch',
    );
    await expect(refused).rejects.not.toThrow('not-the-secret');
    await expect(publish(1, { to: 's3://other' })).rejects.toThrow('the store knows no bucket "other"');
  });
});

describe.each(['before', 'after'] as const)('the line breaks %s each request is obeyed', (when) => {
  it.each([
    ['a first release', []],
    ['a third release', [1, 2]],
  ])('%s: the site is whole, and the next run comes to the same end', async (_, earlier) => {
    const next = earlier.length + 1;
    for (const seq of earlier) await publish(seq);
    const before = new Map(store.objects);
    await publish(next);
    const end = served();
    const releases = [1, 2, 3].map(release);
    let withoutInstall = 0;
    const restore = (objects: Map<string, StoredObject>): void => {
      store.objects.clear();
      for (const [key, object] of objects) store.objects.set(key, object);
    };
    for (let request = 1; ; request += 1) {
      restore(before);
      store.breakAt(request, when);
      const broke = await publish(next).then(
        () => false,
        (error: unknown) => {
          expect(String(error)).toContain('the store cannot be reached');
          return true;
        },
      );
      store.breakAt(Infinity, when);
      if (!broke) {
        expect(request).toBeGreaterThan(15);
        break;
      }
      if (!expectWhole(served(), releases)) withoutInstall += 1;
      await publish(next);
      expect(served()).toEqual(end);
    }
    // Only between the new built-in page and the worker that was built with it.
    expect(withoutInstall).toBe(earlier.length ? 1 : 0);
  });
});
