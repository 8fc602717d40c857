import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { deploy } from '../../src/build/deploy/deploy.ts';
import { destination } from '../../src/build/deploy/destination.ts';
import type { TrustList } from '../../src/model/manifest.ts';
import { KEY, signerNamed, trustOf, TRUST, writeSite, type Fixture } from './site-fixture.ts';
import { filesOf, manifestIn } from './whole-site.ts';

const folders: string[] = [];
afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});
const kept = (dir: string): string => {
  folders.push(dir);
  return dir;
};
const siteOf = (fixture: Fixture): string => kept(writeSite(fixture));

const publish = async (from: string, to: string, trust: TrustList = TRUST): Promise<unknown> => {
  const asked = { to, from, endpoint: undefined, precompressed: false };
  return deploy({ from, ...destination(asked, {}), keep: 2, trust });
};

/** A target where edition 1.4 lies, and what must stay there. */
async function withFour(): Promise<{ to: string; unchanged: () => void }> {
  const to = kept(mkdtempSync(join(tmpdir(), 'vereda-target-')));
  await publish(siteOf({ seq: 4 }), to);
  const before = filesOf(to);
  return { to, unchanged: () => expect(filesOf(to)).toEqual(before) };
}

async function expectRefusal(from: string, sentence: string | RegExp, trust?: TrustList): Promise<void> {
  const { to, unchanged } = await withFour();
  await expect(publish(from, to, trust)).rejects.toThrow(sentence);
  unchanged();
}

const SECOND = signerNamed('the second key of the tests');
const TWO = trustOf([KEY, SECOND], 2);

describe('an edition that must not go out', () => {
  it('unsigned', () =>
    expectRefusal(
      siteOf({ seq: 5, signers: [] }),
      'Not published: the manifest is not signed: run "npm run sign" first',
    ));

  it("signed by a stranger's key under our key's name", () => {
    const forger = { ...SECOND, keyid: KEY.keyid };
    return expectRefusal(
      siteOf({ seq: 5, signers: [forger] }),
      '0 keys of the trust list in VEREDA_TRUST have signed, 1 must',
    );
  });

  it('signed once where two must, and twice by the same', async () => {
    await expectRefusal(siteOf({ seq: 5, trust: TWO }), '1 keys of the trust list', TWO);
    await expectRefusal(siteOf({ seq: 5, trust: TWO, signers: [KEY, KEY] }), '1 keys of the trust list', TWO);
  });

  it('changed after it was signed', () => {
    const from = siteOf({ seq: 5 });
    const file = join(from, 'packs/manifest.json');
    const envelope = JSON.parse(readFileSync(file, 'utf8')) as { payload: string };
    const later = JSON.stringify({ ...manifestIn(readFileSync(file, 'utf8')), seq: 6 });
    writeFileSync(file, JSON.stringify({ ...envelope, payload: Buffer.from(later).toString('base64') }));
    return expectRefusal(from, '0 keys of the trust list');
  });

  it('of an app that trusts other keys', () =>
    expectRefusal(siteOf({ seq: 5, trust: trustOf([SECOND]) }), 'the app was built with another trust list'));

  it.each([
    ['a pack', /^packs\/es\.[^/]+json$/],
    ['a list of items', /list\./],
    ['an item', /page-sea\./],
  ])('with %s that is damaged or missing', async (_, name) => {
    const from = siteOf({ seq: 5 });
    const path = [...filesOf(from).keys()].find((one) => name.test(one)) ?? '';
    const sentence = `${path} is not the file that the manifest names`;
    writeFileSync(join(from, path), '{}');
    await expectRefusal(from, sentence);
    rmSync(join(from, path));
    await expectRefusal(from, sentence);
  });

  it('with a lower number, or of an earlier epoch', async () => {
    await expectRefusal(siteOf({ seq: 3 }), 'Not published: edition 1.3 is below 1.4, which is published');
    const to = kept(mkdtempSync(join(tmpdir(), 'vereda-target-')));
    await publish(siteOf({ seq: 1, epoch: 2 }), to);
    await expect(publish(siteOf({ seq: 9 }), to)).rejects.toThrow('edition 1.9 is below 2.1');
  });

  it('with the same number and other content', () =>
    expectRefusal(siteOf({ seq: 4, words: 'other' }), 'edition 1.4 is published already with other content'));

  it('for which the app beside it is too old', () =>
    expectRefusal(
      siteOf({ seq: 5, minApp: '0.3.0' }),
      'the edition needs app 0.3.0 and the folder holds app 0.2.0: no phone could take it',
    ));

  it('with a file that no build makes', async () => {
    const from = siteOf({ seq: 5 });
    writeFileSync(join(from, '.env'), 'SECRET=1');
    await expectRefusal(from, 'holds ".env", which no build makes');
  });
});

describe('an edition that may go out', () => {
  it('a new app with the same content, and a lower number of a later epoch', async () => {
    const { to } = await withFour();
    await publish(siteOf({ seq: 4, app: 9 }), to);
    expect(filesOf(to).get('no-content.html')?.toString()).toContain('app 9');
    await publish(siteOf({ seq: 1, epoch: 2 }), to);
    expect(manifestIn(filesOf(to).get('packs/manifest.json')?.toString() ?? '')).toMatchObject({
      epoch: 2,
      seq: 1,
    });
  });
});

describe('a target that is not as this command left it', () => {
  it('is refused where its manifest is none', async () => {
    const { to } = await withFour();
    writeFileSync(join(to, 'packs/manifest.json'), '<html>a portal</html>');
    await expect(publish(siteOf({ seq: 5 }), to)).rejects.toThrow('packs/manifest.json is no manifest');
  });

  it.each([
    ['no JSON', 'x'],
    [
      'a name that leads out of the site',
      JSON.stringify({
        format: 1,
        releases: [{ id: 'a', edition: '1.1', complete: true, files: { '../../etc/passwd': '' } }],
      }),
    ],
  ])('is refused where its list of releases holds %s', async (_, text) => {
    const { to } = await withFour();
    writeFileSync(join(to, '.vereda-releases.json'), text);
    await expect(publish(siteOf({ seq: 5 }), to)).rejects.toThrow(
      '.vereda-releases.json is not as this command writes it',
    );
  });
});
