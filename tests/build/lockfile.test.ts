import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockEntry {
  integrity?: string;
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockEntry>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');

it('every package is pinned by a sha512 and comes from no particular host', () => {
  for (const [path, { integrity, resolved }] of installed) {
    expect(integrity, path).toMatch(/^sha512-/);
    expect(resolved, path).toBeUndefined();
  }
});

it('every optional package that another names is in the lock, so that npm ci finds it on every platform', () => {
  for (const [path, { optionalDependencies = {} }] of installed)
    for (const name of Object.keys(optionalDependencies))
      expect(
        installed.some(
          ([other]) => other === `node_modules/${name}` || other.endsWith(`/node_modules/${name}`),
        ),
        `${path} → ${name}`,
      ).toBe(true);
});

it('no package runs a script when it is installed', () => {
  expect(installed.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path)).toEqual([]);
});
