import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploy, type Outcome } from '../../src/build/deploy/deploy.ts';
import { destination } from '../../src/build/deploy/destination.ts';
import { bundledCommand, type Command } from './bundled-command.ts';
import { TRUST, writeSite } from './site-fixture.ts';
import { expectWhole, filesOf, withoutOwn, type Files } from './whole-site.ts';

const folders: string[] = [];
const kept = (dir: string): string => {
  folders.push(dir);
  return dir;
};
const newFolder = (): string => kept(mkdtempSync(join(tmpdir(), 'vereda-target-')));
const copyOf = (dir: string): string => {
  const copy = newFolder();
  cpSync(dir, copy, { recursive: true });
  return copy;
};

const sites = [1, 2, 3, 4, 5].map((seq) => kept(writeSite({ seq })));
const site = (seq: number): string => sites[seq - 1] ?? '';
const release = (seq: number): Files => filesOf(site(seq));

const publish = (seq: number, to: string, keep = 2): Promise<Outcome> => {
  const asked = { to, from: site(seq), endpoint: undefined, precompressed: false };
  return deploy({ from: site(seq), ...destination(asked, {}), keep, trust: TRUST });
};

async function published(...seqs: number[]): Promise<string> {
  const to = newFolder();
  for (const seq of seqs) await publish(seq, to);
  return to;
}

let command: Command;
let environment: Record<string, string>;
beforeAll(async () => {
  command = await bundledCommand('src/build/deploy-cli.ts');
  const trust = join(newFolder(), 'trust.json');
  writeFileSync(trust, JSON.stringify(TRUST));
  environment = { VEREDA_TRUST: trust };
});
afterAll(() => {
  command.remove();
  for (const dir of folders) rmSync(dir, { recursive: true, force: true });
});

describe('publishing into a folder', () => {
  it('writes the whole release, with its compressed copies', async () => {
    expect(withoutOwn(filesOf(await published(1)))).toEqual(release(1));
  });

  it('writes nothing when the same release comes again', async () => {
    const to = await published(1, 2);
    const times = (): number[] => [...filesOf(to).keys()].map((path) => statSync(join(to, path)).mtimeMs);
    const before = times();
    expect(await publish(2, to)).toMatchObject({ written: 0, cleared: 0, unchanged: release(2).size });
    expect(times()).toEqual(before);
  });

  it('mends a file that was changed on the target', async () => {
    const to = await published(1);
    writeFileSync(join(to, 'es/index.html'), 'changed');
    expect(await publish(1, to)).toMatchObject({ written: 1 });
    expect(withoutOwn(filesOf(to))).toEqual(release(1));
  });

  it('keeps the hashed files of the release before, and neither its pages nor older files', async () => {
    const files = withoutOwn(filesOf(await published(1, 2, 3)));
    const hashed = (seq: number): string[] =>
      [...release(seq).keys()].filter((path) => /^(assets|packs\/(es|items))/.test(path));
    expect([...files.keys()]).toEqual([...new Set([...release(3).keys(), ...hashed(2)])].sort());
  });

  it('keeps as many releases as it is told to', async () => {
    const to = await published(1, 2);
    await publish(3, to, 3);
    const hashed = [...release(1).keys()].filter((path) => path.startsWith('assets/'));
    expect([...filesOf(to).keys()]).toEqual(expect.arrayContaining(hashed));
  });

  it('leaves alone what it did not write', async () => {
    const to = await published(1);
    writeFileSync(join(to, 'favicon.ico'), 'of the host');
    await publish(2, to);
    await publish(3, to);
    expect(filesOf(to).get('favicon.ico')?.toString()).toBe('of the host');
  });

  it('takes away the folder of a page that is gone', async () => {
    const to = await published(1, 2);
    expect(() => statSync(join(to, 'es/only-1'))).toThrow('ENOENT');
  });
});

/** Kills the command at each of its changes of the disk, or only at some of them; returns the last one. */
function atEveryChange(seq: number, before: string, check: (to: string) => void, every = 1): number {
  for (let change = 1; ; change += every) {
    const to = copyOf(before);
    const { signal, status, output } = command.killedAt(change, [to, '--from', site(seq)], environment);
    if (signal !== 'SIGKILL') {
      expect(status, output).toBe(0);
      return change - 1;
    }
    check(to);
    rmSync(to, { recursive: true });
  }
}

describe('killed at every step', { timeout: 300_000 }, () => {
  it('leaves a whole site, and goes on to the same end', async () => {
    const before = await published(1, 2);
    const end = filesOf(await published(1, 2, 3));
    const releases = [1, 2, 3].map(release);
    const resumed: string[] = [];
    let withoutInstall = 0;
    const steps = atEveryChange(3, before, (to) => {
      if (!expectWhole(filesOf(to), releases)) withoutInstall += 1;
      resumed.push(copyOf(to));
    });
    expect(steps).toBeGreaterThan(50);
    // From the new built-in page to the worker that was built with it: three forms of it, each written and renamed.
    expect(withoutInstall).toBe(6);
    for (const to of resumed) {
      await publish(3, to);
      const files = filesOf(to);
      files.delete('.vereda-part');
      expect(files).toEqual(end);
    }
  });

  it('shows no manifest of a first release before all that it names', () => {
    const steps = atEveryChange(1, newFolder(), (to) => expectWhole(filesOf(to), [release(1)]));
    expect(steps).toBeGreaterThan(50);
  });

  it('clears away what a run left behind that was given up', async () => {
    const before = await published(1, 2);
    const end = withoutOwn(filesOf(await published(1, 2, 4, 5)));
    const given: string[] = [];
    atEveryChange(3, before, (to) => given.push(copyOf(to)), 5);
    for (const to of given) {
      await publish(4, to);
      expectWhole(filesOf(to), [1, 2, 3, 4].map(release));
      await publish(5, to);
      expect(withoutOwn(filesOf(to))).toEqual(end);
    }
  });
});

describe('the command', () => {
  it('says what it did', () => {
    const to = newFolder();
    const { status, output } = command.run([to, '--from', site(1)], environment);
    expect(output).toBe(
      `Edition 1.1 is at ${to}: ${release(1).size} files written, 0 there already, 0 old ones cleared.`,
    );
    expect(status).toBe(0);
  });

  it.each([
    ['no place', [], {}, /^npm run deploy -- </],
    ['one release kept', ['x', '--keep', '1'], {}, /^--keep is "1": write a whole number, 2 or more$/],
    ['no trust list', ['x'], { VEREDA_TRUST: '' }, /^Set VEREDA_TRUST to the trust list/],
    [
      'no build',
      ['x', '--from', '/nowhere'],
      {},
      /^There is no build in \/nowhere: run "npm run build" first$/,
    ],
    ['a folder inside of the build', [join(site(1), 'x')], {}, /lie in one another/],
    ['an endpoint for a folder', ['x', '--endpoint', 'https://a.example'], {}, /are for s3:\/\/ only/],
    ['no bucket', ['s3://'], {}, /^"s3:\/\/" is no store/],
    ['no credentials', ['s3://guide'], {}, /^Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/],
    ['an endpoint without encryption', ['s3://guide', '--endpoint', 'http://a.example'], {}, /write https:/],
  ])('refuses %s in one sentence', (_, args, more, sentence) => {
    const { status, output } = command.run(['--from', site(1), ...args], { ...environment, ...more });
    expect(output).toMatch(sentence);
    expect(output.split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  });
});
