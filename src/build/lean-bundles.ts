import type { Plugin } from 'vite';
import { LEAN } from './lean-list.ts';

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

/** A piece of a library's source, and what stands there instead. */
interface Piece {
  start: number;
  end: number;
  text: string;
}

/** Methods by their classes. Throws where the library has changed: then the list must be looked at again. */
function methodsOf(library: string, program: Node, wanted: Record<string, string> = {}): Node[] {
  const classes = childrenOf(program).filter(({ type }) => type === 'ClassDeclaration');
  return Object.entries(wanted).flatMap(([name, methods]) => {
    const own = classes
      .filter((node) => nameOf(node, 'id') === name)
      .flatMap((node) => childrenOf(node['body'] as Node));
    return methods.split(' ').map((method) => {
      const found = own.find((node) => nameOf(node, 'key') === method);
      if (!found)
        throw new Error(`${library} has no ${name}.${method} any more: correct src/build/lean-list.ts`);
      return found;
    });
  });
}

const unusedMethods = (library: string, program: Node): Piece[] => [
  ...methodsOf(library, program, LEAN[library]?.methods).map(({ start, end }) => ({ start, end, text: '' })),
  ...methodsOf(library, program, LEAN[library]?.silent).map((method) => {
    const { start, end } = (method['value'] as Node)['body'] as Node;
    return { start, end, text: '{}' };
  }),
];

/** What has a name and a value, and where these stand. */
const NAMED: Record<string, [name: string, value: string]> = {
  VariableDeclarator: ['id', 'init'],
  Property: ['key', 'value'],
};

/** Values that have one answer here. Throws where the library has changed: then the list must be looked at again. */
function answers(library: string, program: Node, code: string): Piece[] {
  const always = LEAN[library]?.always ?? {};
  const found = new Set<string>();
  const answer = ({ start, end }: Node, name: string): Piece[] => {
    found.add(name);
    return [{ start, end, text: always[name] ?? '' }];
  };
  const visit = (node: Node): Piece[] => {
    const text = code.slice(node.start, node.end);
    const [called, given] = NAMED[node.type] ?? [];
    const name = called ? nameOf(node, called) : '';
    const value = given && node[given];
    if (name in always && isNode(value)) return answer(value, name);
    if (text in always && node.type !== 'Identifier') return answer(node, text);
    // What is written to stays what it is.
    const children = node.type === 'AssignmentExpression' ? [node['right'] as Node] : childrenOf(node);
    return children.flatMap(visit);
  };
  const pieces = visit(program);
  const missing = Object.keys(always).filter((name) => !found.has(name));
  if (missing.length)
    throw new Error(`${library} has no ${missing.join(', ')} any more: correct src/build/lean-list.ts`);
  return pieces;
}

/** Statements that only advise. */
function advice(node: Node, code: string): Piece[] {
  if (node.type !== 'ExpressionStatement') return childrenOf(node).flatMap((child) => advice(child, code));
  const call = node['expression'] as Node;
  if (call.type !== 'CallExpression') return childrenOf(node).flatMap((child) => advice(child, code));
  const { start, end } = call['callee'] as Node;
  return ADVICE.test(code.slice(start, end))
    ? [{ start: node.start, end: node.end, text: '{}' }]
    : childrenOf(node).flatMap((child) => advice(child, code));
}

/** Puts each piece in its place; a piece inside another goes with it. */
function exchanged(code: string, pieces: Piece[]): string {
  let done = '';
  let at = 0;
  for (const { start, end, text } of pieces.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    done += code.slice(at, start) + text;
    at = end;
  }
  return done + code.slice(at);
}

const NODE_MODULES = '/node_modules/';

/** Which of the lean libraries a file is, or none. */
const libraryOf = (id: string): string => id.slice(id.lastIndexOf(NODE_MODULES) + NODE_MODULES.length);

/**
 * Leaves out of the worker what its libraries hold for other uses. The build renders every page with the whole
 * libraries and the browser tests compare: what is missing here would show as a page that differs.
 */
export const leanWorker: Plugin = {
  name: 'vereda:lean-worker',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'worker',
  async resolveId(id, importer) {
    if (id === 'preact' || id === 'preact/jsx-runtime') return this.resolve('/sw/elements.ts');
    if (id === './seldom.ts' && importer?.endsWith('/src/view/compose.tsx'))
      return this.resolve('/sw/seldom.ts');
    if (id !== 'preact-render-to-string') return null;
    // As it was written: what is published has no names by which to leave something out.
    const published = await this.resolve(id, importer, { skipSelf: true });
    return published && published.id.replace('/dist/index.module.js', '/src/index.js');
  },
  transform: {
    filter: { id: Object.keys(LEAN).map((library) => new RegExp(`${NODE_MODULES}${library}$`)) },
    handler(code, id) {
      const program = this.parse(code) as unknown as Node;
      const library = libraryOf(id);
      return {
        code: exchanged(code, [
          ...unusedMethods(library, program),
          ...answers(library, program, code),
          ...advice(program, code),
        ]),
        map: null,
      };
    },
  },
};

const PRELOAD_HELPER = '\0vite/preload-helper.js';

/** Leaves out Vite's preloading, which has nothing to preload here: no chunk has a style sheet or a chunk of its own. */
export const withoutPreload: Plugin = {
  name: 'vereda:without-preload',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client' || name === 'worker',
  resolveId: (id) => (id === PRELOAD_HELPER ? id : null),
  load: (id) => (id === PRELOAD_HELPER ? 'export const __vitePreload = (load) => load();' : null),
};

/** Takes workbox-window's modern build, lowered like our own code, instead of its ES5 one. */
export const leanPage: Plugin = {
  name: 'vereda:lean-page',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId(id) {
    return id === 'workbox-window' ? this.resolve('workbox-window/build/workbox-window.prod.mjs') : null;
  },
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
