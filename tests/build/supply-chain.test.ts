/* Group S of docs/FAULTS.md: what comes from others, and what of it reaches readers. Reads what the last build left. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODULES } from '../../src/build/bundled-modules.ts';
import { billOfMaterials } from '../../src/build/components/bill.ts';
import { bundledPackages, licenceReport, unlicensed } from '../../src/build/components/licences.ts';
import { packageOf, readComponents } from '../../src/build/components/lock.ts';
import { filesIn } from '../../src/build/files-in.ts';

/** Packages whose code may reach readers; more would have to be argued for. */
const MOST_SHIPPED = 12;

const components = readComponents('.');
const shipped = components.filter((component) => component.shipped).map(({ name }) => name);
const settings = readFileSync('.npmrc', 'utf8').split('\n');
const { version, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
};

describe('S2: scripts of packages', () => {
  it('are not run, by the setting of the project', () => {
    expect(settings).toContain('ignore-scripts=true');
  });

  it('are not missed by our own commands: npm would leave out what runs before or after one', () => {
    const around = Object.keys(scripts).filter((name) => /^(pre|post)/.test(name));
    expect(around).toEqual([]);
  });
});

it('S4: a release younger than a week is not installed', () => {
  const days = settings.find((line) => line.startsWith('min-release-age='))?.split('=')[1];
  expect(Number(days)).toBeGreaterThanOrEqual(7);
});

describe('S5: the published bundles', () => {
  const modules = [...filesIn(MODULES)].flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as string[]);

  it('hold code of the packages that the bill of materials names, and of no other', () => {
    expect(modules.length).toBeGreaterThan(50);
    expect(bundledPackages('.')).toContain('preact');
    expect(bundledPackages('.').filter((name) => !shipped.includes(name))).toEqual([]);
  });

  it(`and these are at most ${MOST_SHIPPED}`, () => {
    expect(shipped.length).toBeGreaterThan(3);
    expect(shipped.length).toBeLessThanOrEqual(MOST_SHIPPED);
  });

  it('hold besides only what lies in the repository, and small helpers of the bundler itself', () => {
    const own = modules.filter(
      (module) => !module.startsWith('node_modules/') && !existsSync(module.replace(/\?.*/, '')),
    );
    expect(
      own.filter(
        (module) => !/^(virtual:(?:site|last-words)$|vite\/|rolldown\/|@oxc-project\+runtime@)/.test(module),
      ),
    ).toEqual([]);
  });

  it('come with the licence of each package', () => {
    const text = readFileSync('dist/licences.txt', 'utf8');
    for (const name of bundledPackages('.')) expect(text).toContain(`\n${name}\n\n`);
    expect(text.match(/Permission/g)?.length).toBeGreaterThanOrEqual(bundledPackages('.').length);
  });
});

describe('the bill of materials', () => {
  interface Bill {
    components: {
      name: string;
      scope: string;
      licenses: unknown[];
      hashes: { content: string }[];
      purl: string;
    }[];
  }
  const text = billOfMaterials(components, version);
  const bill = JSON.parse(text) as Bill;

  it('names every package of the lock file once, with hash and licence', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { name?: string }>;
    };
    // One that is installed under another name says its own.
    const entries = Object.entries(lock.packages).filter(([path]) => path);
    const names = new Set(entries.map(([path, { name }]) => name ?? packageOf(path)));
    expect(new Set(bill.components.map(({ name }) => name))).toEqual(names);
    expect(new Set(bill.components.map(({ purl }) => purl)).size).toBe(bill.components.length);
    for (const { hashes, licenses, name } of bill.components) {
      expect(hashes[0]?.content, name).toMatch(/^[0-9a-f]{128}$/);
      expect(licenses, name).toHaveLength(1);
    }
  });

  it('is the same each time', () => {
    expect(billOfMaterials(readComponents('.'), version)).toBe(text);
  });
});

describe('licences', () => {
  it('are all among those that somebody has looked at', () => {
    expect(unlicensed(components)).toEqual([]);
  });

  it('would be asked about where a new one comes', () => {
    const one = { name: 'x', version: '1.0.0', integrity: '', licence: 'MPL-2.0' };
    expect(unlicensed([{ ...one, shipped: false }])).toEqual([]);
    expect(unlicensed([{ ...one, shipped: true }])).toEqual(['x: MPL-2.0']);
    expect(unlicensed([{ ...one, shipped: false, licence: 'GPL-3.0-only' }])).toEqual(['x: GPL-3.0-only']);
  });

  it('stand in docs/LICENCES.md as they are', () => {
    expect(readFileSync('docs/LICENCES.md', 'utf8')).toBe(licenceReport(components));
  });
});

describe('S9: a package that does harm when it is installed', () => {
  let folder: string;
  const marker = (): string => join(folder, 'harm');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vereda-hostile-'));
    const hostile = join(folder, 'hostile');
    mkdirSync(hostile);
    const harm = `node -e "require('fs').writeFileSync('${marker()}', '')"`;
    writeFileSync(
      join(hostile, 'package.json'),
      JSON.stringify({
        name: 'hostile',
        version: '1.0.0',
        scripts: { preinstall: harm, install: harm, postinstall: harm },
      }),
    );
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', hostile], { cwd: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function install(name: string, ...options: string[]): void {
    const project = join(folder, name);
    mkdirSync(project);
    cpSync('.npmrc', join(project, '.npmrc'));
    writeFileSync(join(project, 'package.json'), '{"name":"project","version":"1.0.0"}');
    const { status, stderr } = spawnSync(
      'npm',
      ['install', '--offline', '--no-audit', '--silent', ...options, '../hostile-1.0.0.tgz'],
      { cwd: project, encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
    expect(existsSync(join(project, 'node_modules/hostile/package.json'))).toBe(true);
  }

  it('does none under the settings of the project', () => {
    install('ours');
    expect(existsSync(marker())).toBe(false);
  });

  it('and would without them', () => {
    install('careless', '--no-ignore-scripts');
    expect(existsSync(marker())).toBe(true);
  });
});
