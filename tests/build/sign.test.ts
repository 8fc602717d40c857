import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readSignedEdition } from '../../src/build/deploy/edition.ts';
import { readKey, writeNewKey } from '../../src/build/key-file.ts';
import { manifestFile, signFolder } from '../../src/build/sign.ts';
import { bundledCommand, type Command, type Ended } from './bundled-command.ts';
import { validFiles, writeFile } from './fixture-content.ts';
import { KEY, signerNamed, TRUST, trustOf, writeSite, type Fixture } from './site-fixture.ts';
import { writeSmallProject } from './small-project.ts';
import { filesOf } from './whole-site.ts';

const SECOND = signerNamed('the second key of the tests');
const TWO = trustOf([KEY, SECOND], 2);

const kept = (dir: string): string => {
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};
const newFolder = (): string => kept(mkdtempSync(join(tmpdir(), 'vereda-keys-')));
const unsigned = (fixture: Fixture): string => kept(writeSite({ signers: [], ...fixture }));
const published = (fixture: Fixture): string => manifestFile(kept(writeSite(fixture)));

async function expectRefusal(dir: string, sentence: string, signing: () => Promise<unknown>): Promise<void> {
  const before = filesOf(dir);
  await expect(signing()).rejects.toThrow(sentence);
  expect(filesOf(dir)).toEqual(before);
}

describe('signing a folder', () => {
  it('signs the manifest and its compressed copies', async () => {
    const dir = unsigned({ seq: 5, trust: TWO });
    await signFolder(dir, [KEY, SECOND], TWO, published({ seq: 4 }));
    expect(readSignedEdition(dir, TWO).manifest.seq).toBe(5);
    expect(gunzipSync(readFileSync(`${manifestFile(dir)}.gz`))).toEqual(readFileSync(manifestFile(dir)));
  });

  it('gives the same bytes again', async () => {
    const dir = unsigned({ seq: 5 });
    await signFolder(dir, [KEY], TRUST);
    const once = filesOf(dir);
    await signFolder(dir, [KEY], TRUST);
    expect(filesOf(dir)).toEqual(once);
  });

  it.each([
    ['a lower number', { seq: 3 }, 'edition 1.3 is not above 1.4, which is published'],
    ['the published number', { seq: 4, words: 'other' }, 'edition 1.4 is not above 1.4'],
    ['more than 180 days', { seq: 5, expires: '2027-05-28' }, 'good until 2027-05-28, more than 180 days'],
    ['an epoch that is not the list’s', { seq: 5, epoch: 2 }, 'the build has epoch 2, the trust list 1'],
  ])('refuses %s, and writes nothing', async (_, fixture, sentence) => {
    const dir = unsigned(fixture);
    await expectRefusal(dir, sentence, () => signFolder(dir, [KEY], TRUST, published({ seq: 4 })));
  });

  it('takes 180 days', async () => {
    const dir = unsigned({ seq: 5, expires: '2027-05-27' });
    await expect(signFolder(dir, [KEY], TRUST)).resolves.toMatchObject({ seq: 5 });
  });

  it('refuses an earlier epoch than the published one', async () => {
    const dir = unsigned({ seq: 9 });
    const before = published({ seq: 1, epoch: 2 });
    await expectRefusal(dir, 'edition 1.9 is not above 2.1', () => signFolder(dir, [KEY], TRUST, before));
  });

  it.each([
    ['one signer where two must', [KEY], '2 different keys must sign, there are 1'],
    ['the same signer twice', [KEY, KEY], '2 different keys must sign'],
    [
      'an unknown key beside enough known ones',
      [KEY, SECOND, signerNamed('a stranger')],
      'a key is not in the trust list',
    ],
    ['an unknown key', [signerNamed('a stranger')], 'a key is not in the trust list'],
  ])('refuses %s, and writes nothing', async (_, signers, sentence) => {
    const dir = unsigned({ seq: 5, trust: TWO });
    await expectRefusal(dir, sentence, () => signFolder(dir, signers, TWO));
  });
});

describe('a key file', () => {
  it('is readable by its owner alone, whatever the umask', () => {
    const umask = process.umask(0);
    onTestFinished(() => void process.umask(umask));
    const file = join(newFolder(), 'key');
    const { spki } = writeNewKey(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readKey(file).spki).toBe(spki);
  });

  it('is never written over', () => {
    const file = join(newFolder(), 'key');
    writeNewKey(file);
    const before = readFileSync(file);
    expect(() => writeNewKey(file)).toThrow('EEXIST');
    expect(readFileSync(file)).toEqual(before);
  });

  it.each([0o640, 0o604, 0o660])('is refused where others may read or write it (%i)', (mode) => {
    const file = join(newFolder(), 'key');
    writeNewKey(file);
    chmodSync(file, mode);
    expect(() => readKey(file)).toThrow('others may read it; run chmod 600 on it first');
  });

  it('is refused where it holds something else, which is not repeated', () => {
    const file = join(newFolder(), 'key');
    writeFileSync(file, 'a password', { mode: 0o600 });
    expect(() => readKey(file)).toThrow(/^((?!a password).)*this is no key/);
  });
});

describe('the command', () => {
  let sign: Command;
  let project = '';
  beforeAll(async () => {
    sign = await bundledCommand('src/build/sign-cli.ts');
    project = writeSmallProject();
    writeFileSync(join(project, 'trust.json'), JSON.stringify(TRUST));
    writeFileSync(join(project, 'key'), Buffer.from(KEY.secret).toString('hex'), { mode: 0o600 });
  });
  afterAll(() => {
    sign.remove();
    rmSync(project, { recursive: true, force: true });
  });

  const run = (more: string[] = []): Ended => {
    rmSync(join(project, 'dist'), { recursive: true, force: true });
    cpSync(unsigned({ seq: 5 }), join(project, 'dist'), { recursive: true });
    return sign.run(['--trust', 'trust.json', '--key', 'key', ...more], {}, project);
  };
  const expectUnsigned = (): void =>
    expect(() => readSignedEdition(join(project, 'dist'), TRUST)).toThrow('is not signed');

  it('signs what passes its checks', () => {
    expect(run()).toMatchObject({
      status: 0,
      output: 'Signed edition 1.5 with 1 keys, good until 2027-02-26.',
    });
    expect(readSignedEdition(join(project, 'dist'), TRUST).manifest.seq).toBe(5);
  });

  it('refuses content that does not pass, and writes nothing', () => {
    writeFile(project, 'src/content/sources.json', '{}');
    onTestFinished(() =>
      writeFile(project, 'src/content/sources.json', validFiles().get('src/content/sources.json')),
    );
    const { status, output } = run();
    expect(output).toMatch(/to mend in the content; nothing was published\.$/);
    expect(status).toBe(1);
    expectUnsigned();
  });

  it('refuses a key that others may read, and writes nothing', () => {
    chmodSync(join(project, 'key'), 0o644);
    onTestFinished(() => chmodSync(join(project, 'key'), 0o600));
    const { status, output } = run();
    expect(output).toBe('key: others may read it; run chmod 600 on it first');
    expect(status).toBe(1);
    expectUnsigned();
  });

  it('refuses a lower number, and writes nothing', () => {
    const { status, output } = run(['--published', published({ seq: 6 })]);
    expect(output).toContain('Not signed: edition 1.5 is not above 1.6');
    expect(status).toBe(1);
    expectUnsigned();
  });
});
