import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { DIST } from '../browser/edition.ts';

/*
 * The build lowers syntax to Chrome 67, and nothing else. What stands here came later, and is met before a phone of that
 * age meets it: give it a feature check, another way, or a place in `old-browsers.ts` — and then a line in ALLOWED.
 */
const LATER = {
  'String.replaceAll (85)': /\.replaceAll\(/,
  'at (92)': /\.at\(/,
  'matchAll of a text (73)': /\.matchAll\((?!\))/,
  'findLast (97)': /\.findLast(?:Index)?\(/,
  'sorted copies (110)': /\.to(?:Sorted|Reversed|Spliced)\(/,
  'Object.hasOwn (93)': /Object\.hasOwn\b/,
  'groupBy (117)': /\.groupBy\(/,
  'Promise.allSettled, any, try, withResolvers (76)': /Promise\.(?:allSettled|any|try|withResolvers)\b/,
  'structuredClone (98)': /\bstructuredClone\b/,
  'globalThis (71)': /\bglobalThis\b/,
  'queueMicrotask (71)': /\bqueueMicrotask\b/,
  'randomUUID (92)': /\brandomUUID\b/,
  'Intl of later years (71)': /Intl\.(?:ListFormat|RelativeTimeFormat|DisplayNames|Segmenter|Locale)\b/,
  'AbortSignal.timeout, any (103)': /AbortSignal\.(?:timeout|any)\b/,
  'indexedDB.databases (72)': /indexedDB\.databases\b/,
  // A response has had them from the first; a Blob, of which nothing tells it here, has not.
  'bytes and words of a Blob (76)': /(?<!new Response\([^()]*\))\.(?:text|arrayBuffer|stream)\(\)/,
  'replaceChildren (86)': /\.replaceChildren\(/,
  'toggleAttribute (69)': /\.toggleAttribute\(/,
  'requestSubmit (76)': /\.requestSubmit\(/,
  'compression streams (80)': /\bnew (?:Dec|C)ompressionStream\b/,
  'weak references (84)': /\b(?:WeakRef|FinalizationRegistry)\b/,
  'big integers (67)': /\bBigInt\b/,
  'syntax that is not lowered (80)': /[\w)\]]\?\.[a-z_$[(]|\?\?|\|\|=|&&=|\bstatic\s*\{|\bimport\.meta\b/i,
};

/** Uses that hold, each with the reason. */
const ALLOWED: Record<string, string[]> = {
  // preact, behind `microtask.ts`
  'queueMicrotask (71)': ['saved', 'start'],
  // `sw/old-browsers.ts` brings it
  'matchAll of a text (73)': ['sw'],
  // behind feature checks in `src/store/erase.ts` and `src/app/island/ticks.ts`
  'indexedDB.databases (72)': ['store', 'ticks'],
  // behind feature checks in `sw/hand-over.ts`; a Blob is read there only, the rest are responses
  'compression streams (80)': ['jobs'],
  'bytes and words of a Blob (76)': ['aloud', 'jobs', 'sw'],
};

interface Node {
  type: string;
  start: number;
  end: number;
  value?: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Places of words and patterns: content, where anything may stand. */
function wordsIn(node: Node): Node[] {
  const isWords =
    node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node.value !== 'number');
  return isWords ? [node] : Object.values(node).flat().filter(isNode).flatMap(wordsIn);
}

/** The second script asks the first for what they share by names of one or two letters: `at` among them, by chance. */
const SHARED = /\b(\w+)=function\(\)\{return \w+\}\(""\)/;

/** The code alone. */
function codeOf(file: string): string {
  const whole = readFileSync(file, 'utf8');
  let code = '';
  let at = 0;
  for (const { start, end } of wordsIn(parseAst(whole) as unknown as Node).sort(
    (a, b) => a.start - b.start,
  )) {
    code += `${whole.slice(at, start)}""`;
    at = end;
  }
  code += whole.slice(at);
  const shared = SHARED.exec(code)?.[1];
  return shared ? code.replace(new RegExp(`\\b${shared}\\.`, 'g'), '') : code;
}

const scripts = [
  ...readdirSync(join(DIST, 'assets'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join('assets', file)),
  'sw.js',
].map((file) => ({ name: basename(file).split('.')[0] ?? '', code: codeOf(join(DIST, file)) }));

const usedIn = (pattern: RegExp): string[] =>
  [...new Set(scripts.filter(({ code }) => pattern.test(code)).map(({ name }) => name))].sort();

describe('scripts of the page and the worker', () => {
  it.each(Object.entries(LATER))('%s', (what, pattern) => {
    expect(usedIn(pattern)).toEqual(ALLOWED[what] ?? []);
  });
});

/** Style that Chrome 67 drops without a word, and what was meant with it. */
const LATER_CSS = {
  'gap in a flex box (84)': /[;{](?:row-|column-)?gap:/,
  'inset (87)': /[;{]inset:/,
  'aspect-ratio (88)': /aspect-ratio:/,
  'selectors (86, 88, 105)': /:(?:is|where|has|focus-visible)\b/,
  'min, max, clamp (79)': /[:\s(](?:min|max|clamp)\(/,
  'logical sides (69 to 87)': /(?:margin|padding|border|inset)-(?:inline|block)/,
  'layers, containers, nesting (99 to 120)': /@(?:layer|container)|&/,
  'small and dynamic heights (108)': /\d(?:[dsl]v[hwib])\b/,
  'colours (111)': /\b(?:oklch|oklab|color-mix|light-dark)\(/,
};

describe('style of the page', () => {
  const html = readFileSync(join(DIST, 'es/index.html'), 'utf8');
  const sheets = html.match(/<style>[^]*?(?=<\/style>)/g) ?? [];
  const css = sheets.join('\n');
  it('is there, both of it', () => expect(sheets.map(({ length }) => length > 1000)).toEqual([true, true]));
  it.each(Object.entries(LATER_CSS))('%s', (_, pattern) => expect(pattern.exec(css)?.[0] ?? '').toBe(''));
});
