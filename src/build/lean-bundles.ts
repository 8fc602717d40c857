import type { Plugin } from 'vite';

/**
 * What a library can do and this app never asks of it. i18next: load words from a server, format by the device's Intl,
 * guess a language, tell listeners, log; `getRule` gives way to our own plural rules anyway. minisearch: forget or
 * change what it has read, save itself, finish a word. These are methods of classes, which no bundler drops by itself.
 */
const UNUSED: Record<string, Record<string, string>> = {
  i18next: {
    Connector: 'queueLoad loaded read prepareLoading load reload noticeDevFallback loadOne saveMissing',
    EventEmitter: 'on off once emit',
    Formatter: 'init add addCached format',
    I18n: 'reloadResources use hydrate getFixedT setDefaultNamespace hasLoadedNamespace loadNamespaces loadLanguages dir cloneInstance toJSON',
    LanguageUtil: 'getBestMatchFromCodes deprecateBareCode',
    Logger: 'init log warn error deprecate once forward clone',
    PluralResolver: 'getRule getPluralFormsOfKey',
    ResourceStore:
      'addResource addResources addResourceBundle removeResourceBundle getResourceBundle deprecateDottedLng toJSON',
  },
  minisearch: {
    MiniSearch:
      'addAllAsync remove removeAll discard maybeAutoVacuum discardAll replace vacuum conditionalVacuum performVacuuming vacuumConditionsMet has getStoredFields autoSuggest loadJSON loadJSONAsync getDefault loadJS loadJSAsync instantiateMiniSearch executeWildcardQuery toJSON removeTerm warnDocumentChanged removeFieldLength',
    SearchableMap: 'clear delete forEach has keys values from fromObject',
  },
};

/** Advice to developers, given as a statement of its own; the build meets the same words with the whole library. */
const ADVICE = /^(?:this\.logger|baseLogger)\.(?:warn|error|log|deprecate|once)$/;

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const nameOf = (node: Node, field: string): string => (node[field] as { name?: string } | null)?.name ?? '';

/** Bodies of the unused methods. Throws where the library has changed: then the list must be looked at again. */
function unusedBodies(library: string, program: Node): Node[] {
  const classes = childrenOf(program).filter(({ type }) => type === 'ClassDeclaration');
  return Object.entries(UNUSED[library] ?? {}).flatMap(([name, methods]) => {
    const own = classes
      .filter((node) => nameOf(node, 'id') === name)
      .flatMap((node) => childrenOf(node['body'] as Node));
    return methods.split(' ').map((method) => {
      const found = own.find((node) => nameOf(node, 'key') === method);
      if (!found)
        throw new Error(`${library} has no ${name}.${method} any more: correct src/build/lean-bundles.ts`);
      return (found['value'] as Node)['body'] as Node;
    });
  });
}

/** Statements that only advise. */
function advice(node: Node, code: string): Node[] {
  if (node.type !== 'ExpressionStatement') return childrenOf(node).flatMap((child) => advice(child, code));
  const call = node['expression'] as Node;
  if (call.type !== 'CallExpression') return childrenOf(node).flatMap((child) => advice(child, code));
  const { start, end } = call['callee'] as Node;
  return ADVICE.test(code.slice(start, end))
    ? [node]
    : childrenOf(node).flatMap((child) => advice(child, code));
}

/** Puts an empty block in the place of each piece; a piece inside another goes with it. */
function emptied(code: string, pieces: Node[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of pieces.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    text += `${code.slice(at, start)}{}`;
    at = end;
  }
  return text + code.slice(at);
}

/** The files of the libraries that are made lean. */
const LIBRARY = /\/(i18next|minisearch)\/dist\/(?:esm\/i18next|es\/index)\.js$/;

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
    filter: { id: LIBRARY },
    handler(code, id) {
      const program = this.parse(code) as unknown as Node;
      const library = LIBRARY.exec(id)?.[1] ?? '';
      return {
        code: emptied(code, [...unusedBodies(library, program), ...advice(program, code)]),
        map: null,
      };
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

/** How often preact hands HTML to the browser to be read; a change of the library must be looked at. */
const HTML_SINKS = 2;

/**
 * Takes from preact its one way to have text read as HTML, which nothing here uses and the policy of the pages forbids:
 * what would be read is shown as the text that it is.
 */
export const withoutHtml: Plugin = {
  name: 'vereda:without-html',
  applyToEnvironment: ({ name }) => name === 'client' || name === 'workshop',
  transform: {
    filter: { id: /\/preact\/dist\/preact\.mjs$/ },
    handler(code) {
      const pieces = code.split('.innerHTML');
      if (pieces.length !== HTML_SINKS + 1)
        throw new Error('preact writes HTML in another way: correct src/build/lean-bundles.ts');
      return { code: pieces.join('.textContent'), map: null };
    },
  },
};
