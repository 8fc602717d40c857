import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockEntry {
  name?: string;
  version: string;
  license?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
}

/** A package of somebody else. */
export interface Component {
  name: string;
  version: string;
  licence: string;
  /** The SHA-512 of the archive, as npm writes it. */
  integrity: string;
  /** Whether readers get code of it, or only whoever builds and tests. */
  shipped: boolean;
}

const FOLDER = 'node_modules/';

/** The name of the package that a path under `node_modules` belongs to. */
export function packageOf(path: string): string {
  const [first = '', second = ''] = path.slice(path.lastIndexOf(FOLDER) + FOLDER.length).split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** Where Node finds `name` from the package at `from`: in its own folder, or in one further up. */
function pathOf(name: string, from: string, packages: Record<string, LockEntry>): string {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf(FOLDER) - 1, 0))) {
    const path = `${at}${at && '/'}${FOLDER}${name}`;
    if (packages[path]) return path;
    if (!at) throw new Error(`package-lock.json: ${from || 'the project'} needs ${name}, which is not there`);
  }
}

/** What `dependencies` in package.json names, and what that needs in turn. */
function shippedPaths(packages: Record<string, LockEntry>): Set<string> {
  const found = new Set<string>();
  const add = (from: string): void => {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      const path = pathOf(name, from, packages);
      if (found.has(path)) continue;
      found.add(path);
      add(path);
    }
  };
  add('');
  return found;
}

/** All packages of package-lock.json, for every platform, each once, in the order of their names. */
export function readComponents(root: string): Component[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  const shipped = shippedPaths(packages);
  const components = new Map<string, Component>();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue;
    const name = entry.name ?? packageOf(path);
    const key = `${name}@${entry.version}`;
    components.set(key, {
      name,
      version: entry.version,
      licence: entry.license ?? 'none',
      integrity: entry.integrity ?? '',
      shipped: shipped.has(path) || components.get(key)?.shipped === true,
    });
  }
  return [...components].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, component]) => component);
}
