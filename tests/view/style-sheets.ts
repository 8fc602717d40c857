import { readFileSync } from 'node:fs';

const read = (name: string): string =>
  readFileSync(new URL(`../../src/view/${name}.css`, import.meta.url), 'utf8').trim();

/** The style sheet of every page, and that of few kinds besides, as they are written. */
export const pageCss = read('page');
export const extraCss = read('extra');

const bare = (css: string): string => css.replace(/\/\*[^]*?\*\//g, '');

const selectorsOf = (css: string): string[] =>
  (bare(css).match(/[^{};]+(?=\{)/g) ?? [])
    .flatMap((list) => list.split(','))
    .map((selector) => selector.trim())
    .filter((selector) => !selector.startsWith('@'));

/** Names of the classes that a style sheet has rules for. */
export const styledClasses = (css: string): string[] => [
  ...new Set(
    selectorsOf(css).flatMap((one) => [...one.matchAll(/\.([a-z][a-z-]*)/g)].map(([, name]) => `${name}`)),
  ),
];

/** What the rules of a style sheet are about: the outermost class (`.map`) or element (`table`) of each selector. */
export const subjects = (css: string): string[] => [
  ...new Set(selectorsOf(css).flatMap((one) => one.replace(/:[a-z-]+/g, '').match(/\.?[a-z][a-z-]*/) ?? [])),
];
