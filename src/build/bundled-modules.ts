import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Where each bundle that readers get says what it was made of, one file for each. */
export const MODULES = 'dist-server/modules';

/** The bundles that are published; the build's own code stays at home. */
const PUBLISHED = ['client', 'workshop', 'worker'];

/** A module's name that is the same in every folder that is built in. */
function nameOf(id: string, root: string): string {
  const path = id.split(sep).join('/');
  const installed = path.indexOf('/node_modules/');
  return installed === -1 ? relative(root, path) : path.slice(installed + 1);
}

/** Writes down which modules each published bundle holds code of, for the list of components and for the licences. */
export const bundledModules: Plugin = {
  name: 'vereda:bundled-modules',
  applyToEnvironment: ({ name }) => PUBLISHED.includes(name),
  writeBundle(_, bundle) {
    const { name, config } = this.environment;
    const modules = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk'
        ? Object.entries(file.modules).filter(([, { renderedLength }]) => renderedLength > 0)
        : [],
    );
    const names = modules.map(([id]) => (id.startsWith('\0') ? id.slice(1) : nameOf(id, config.root)));
    mkdirSync(join(config.root, MODULES), { recursive: true });
    writeFileSync(
      join(config.root, MODULES, `${name}.json`),
      `${JSON.stringify([...new Set(names)].sort(), null, 1)}\n`,
    );
  },
};
