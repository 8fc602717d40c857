import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

/* S4 of docs/FAULTS.md, with an npm that knows the setting: a release of yesterday waits, whoever asks for it. */
const FIRST_NPM = [11, 10] as const;
const DAY = 24 * 60 * 60 * 1000;

let registry: Server;
let project: string;

const released = (daysAgo: number): string => new Date(Date.now() - daysAgo * DAY).toISOString();

const version = (number: string): object => ({
  name: 'young',
  version: number,
  dist: { tarball: 'http://127.0.0.1:9/never-asked.tgz', integrity: 'sha512-never' },
});

beforeAll(async () => {
  const [major = 0, minor = 0] = execFileSync('npm', ['--version'], { encoding: 'utf8' })
    .split('.')
    .map(Number);
  if (major < FIRST_NPM[0] || (major === FIRST_NPM[0] && minor < FIRST_NPM[1]))
    throw new Error(
      `This npm is ${major}.${minor}; the setting is known to ${FIRST_NPM.join('.')} and newer`,
    );
  registry = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(
      JSON.stringify({
        name: 'young',
        'dist-tags': { latest: '1.0.1' },
        versions: { '1.0.0': version('1.0.0'), '1.0.1': version('1.0.1') },
        time: { '1.0.0': released(30), '1.0.1': released(2) },
      }),
    );
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  project = mkdtempSync(join(tmpdir(), 'vereda-young-'));
  cpSync('.npmrc', join(project, '.npmrc'));
  writeFileSync(join(project, 'package.json'), '{"name":"project","version":"1.0.0"}');
});

afterAll(() => {
  registry.close();
  rmSync(project, { recursive: true, force: true });
});

async function install(...asked: string[]): Promise<string> {
  const { port } = registry.address() as AddressInfo;
  // A cache of its own: what an earlier run heard at the same port is too old, and others write in the common one.
  const own = ['--cache', join(project, 'cache'), '--registry', `http://127.0.0.1:${port}`];
  // Whoever started the tests with --silent has silenced every npm below.
  const settings = ['--package-lock-only', '--no-audit', '--loglevel=error', ...own];
  await promisify(execFile)('npm', ['install', ...settings, ...asked], { cwd: project });
  const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  return lock.packages['node_modules/young']?.version ?? 'none';
}

it('a release of two days is not taken, neither as the newest nor by its number', async () => {
  expect(await install('young')).toBe('1.0.0');
  await expect(install('young@1.0.1')).rejects.toThrow('ETARGET');
  expect(await install('young@1.0.1', '--min-release-age=0')).toBe('1.0.1');
});
