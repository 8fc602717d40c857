import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, writeOver } from './edition.ts';

const digest = (algorithm: string, text: string, encoding: 'hex' | 'base64'): string =>
  createHash(algorithm).update(text).digest(encoding);

/** The file that the next version has or, where none has been written, the build's. */
const fileOf = (dir: string, path: string): string =>
  readFileSync(existsSync(join(dir, path)) ? join(dir, path) : join(DIST, path), 'utf8');

/** Exchanges one piece of a file; a piece that is not there means that the build has changed its form. */
function exchange(text: string, piece: RegExp, by: string): string {
  if (!piece.test(text)) throw new Error(`Nothing in the worker looks like ${piece}`);
  return text.replace(piece, by);
}

/**
 * Publishes a new version of the app over the build, as a release would: another worker, another number, and another
 * built-in page, which the new worker must fetch before it can be installed.
 */
export function releaseApp(dir: string, version = '9.9.9'): void {
  const page = readFileSync(join(DIST, 'no-content.html'), 'utf8').replace(
    '</main>',
    `<p>${version}</p></main>`,
  );
  writeOver(dir, 'no-content.html', page);
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  const entry = `{"integrity":"sha256-${digest('sha256', page, 'base64')}","revision":"${digest('md5', page, 'hex')}","url":"/no-content.html"}`;
  const listed = exchange(worker, /\{[^{}]*"url":"\/no-content\.html"\}/, entry);
  writeOver(dir, 'sw.js', exchange(listed, /version:(["'`])\d+\.\d+\.\d+\1/, `version:"${version}"`));
}

/** Gives the new version a second script of its own, as each change of it does; its address. */
export function releaseSecond(dir: string, second: string): string {
  const next = second.replace(/\.[\w-]+\.js$/, '.NEXTNEXT.js');
  const worker = fileOf(dir, 'sw.js');
  writeOver(dir, 'sw.js', exchange(worker, new RegExp(second.replaceAll('.', '\\.')), next));
  writeOver(dir, next, readFileSync(join(DIST, second)));
  return next;
}
