import type { Plugin } from 'vite';

/**
 * What i18next can do and this app never asks of it: load words from a server, format by the device's Intl, be
 * extended. These are methods of classes, which no bundler drops by itself; they cost the worker 4 kB on the wire.
 */
const UNUSED: Record<string, string[]> = {
  Connector: [
    'queueLoad',
    'loaded',
    'read',
    'prepareLoading',
    'load',
    'reload',
    'noticeDevFallback',
    'loadOne',
    'saveMissing',
  ],
  Formatter: ['init', 'add', 'addCached', 'format'],
  I18n: [
    'reloadResources',
    'use',
    'hydrate',
    'setDefaultNamespace',
    'loadNamespaces',
    'loadLanguages',
    'dir',
    'cloneInstance',
    'toJSON',
  ],
  ResourceStore: [
    'addResource',
    'addResources',
    'addResourceBundle',
    'removeResourceBundle',
    'getResourceBundle',
    'toJSON',
  ],
  LanguageUtil: ['getBestMatchFromCodes'],
};

type Parse = (code: string) => { body: { type: string }[] };
interface Method {
  key: { name?: string };
  value: { body: { start: number; end: number } };
}
interface ClassNode {
  type: string;
  id: { name: string };
  body: { body: Method[] };
}

/** The bodies of the unused methods, last first, so that cutting one moves none of the others. */
function unusedBodies(code: string, parse: Parse): { start: number; end: number }[] {
  const classes = parse(code).body.filter(({ type }) => type === 'ClassDeclaration') as ClassNode[];
  const bodies = Object.entries(UNUSED).flatMap(([name, methods]) =>
    methods.map((method) => {
      const found = classes
        .find(({ id }) => id.name === name)
        ?.body.body.find(({ key }) => key.name === method);
      if (!found)
        throw new Error(`i18next has no ${name}.${method} any more: correct src/build/lean-bundles.ts`);
      return found.value.body;
    }),
  );
  return bodies.sort((a, b) => b.start - a.start);
}

/**
 * Leaves out of the worker what its libraries hold for other uses. The build renders every page with the whole
 * libraries and the browser tests compare: what is missing here would show as a page that differs.
 */
export const leanWorker: Plugin = {
  name: 'vereda:lean-worker',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'worker',
  resolveId(id) {
    return id === 'preact' ? this.resolve('/sw/elements.ts') : null;
  },
  transform: {
    filter: { id: /\/i18next\/dist\/esm\/i18next\.js$/ },
    handler(code) {
      const lean = unusedBodies(code, (text) => this.parse(text)).reduce(
        (text, { start, end }) => `${text.slice(0, start)}{}${text.slice(end)}`,
        code,
      );
      return { code: lean, map: null };
    },
  },
};

const PRELOAD_HELPER = '\0vite/preload-helper.js';

/**
 * Leaves out of the page's script Vite's preloading, which has nothing to preload here (no chunk has a style sheet or
 * a chunk of its own), and takes workbox-window's modern build, lowered like our own code, instead of its ES5 one.
 */
export const leanPage: Plugin = {
  name: 'vereda:lean-page',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId(id) {
    if (id === PRELOAD_HELPER) return id;
    return id === 'workbox-window' ? this.resolve('workbox-window/build/workbox-window.prod.mjs') : null;
  },
  load: (id) => (id === PRELOAD_HELPER ? 'export const __vitePreload = (load) => load();' : null),
};
