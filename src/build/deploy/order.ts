import { SHELL } from '../shell.ts';

/*
 * The order in which a release goes out. It must be right after each single file, because the line may break there:
 * whatever a reader can already open never names a file that is not there yet.
 */

/** The one file that says what is published. */
export const MANIFEST = 'packs/manifest.json';

const COPY = /\.(br|gz)$/;
const HASHED = /^(assets\/|packs\/items\/|packs\/[A-Za-z-]+\.[0-9a-f]{16}\.json)/;
const SHELL_PAGES = SHELL.filter((path) => !HASHED.test(path));

/** Steps of a release, in their order. */
export const STEPS = ['hashed', 'static', 'shell', 'worker', 'manifest'] as const;
export type Step = (typeof STEPS)[number];

/** The file of which this one is a compressed copy, or the file itself. */
export const originalOf = (path: string): string => path.replace(COPY, '');

/** Whether a file's name changes with its content, so that releases can lie side by side. */
export const isHashed = (path: string): boolean => HASHED.test(path);

function stepOf(path: string): Step {
  const original = originalOf(path);
  if (isHashed(original)) return 'hashed';
  if (original === MANIFEST) return 'manifest';
  if (original === 'sw.js') return 'worker';
  // A worker installs only with the very bytes that it was built with: these go out right before it.
  return SHELL_PAGES.includes(original) ? 'shell' : 'static';
}

/** The files of each step. A copy goes before its file: what is published is read from the file itself. */
export function inSteps<T extends { path: string }>(files: T[]): Map<Step, T[]> {
  const key = (path: string): string => `${originalOf(path)} ${COPY.test(path) ? path : '~'}`;
  const sorted = files.toSorted((a, b) => (key(a.path) < key(b.path) ? -1 : 1));
  return new Map(STEPS.map((step) => [step, sorted.filter(({ path }) => stepOf(path) === step)]));
}
