import { posix } from 'node:path';

/** An address of our own inside a tag; our renderer escapes quotes, so that nothing else looks like it. */
const ADDRESS = / (href|src)="\/(?!\/)([^"?#]*)/g;

/**
 * Files that stay as they are: a host sends "not found" for addresses of any depth, and the worker takes the built-in
 * page only with the bytes that it was built with.
 */
const isFixed = (file: string): boolean => ['404.html', 'no-content.html'].includes(posix.basename(file));

/** A page whose links work wherever its folder lies: a folder on a stick has no root, and no page for a folder. */
export function fromFolder(file: string, html: string): string {
  if (isFixed(file)) return html;
  const up = '../'.repeat(file.split('/').length - 1);
  return html.replace(ADDRESS, (_, name: string, path: string) => {
    const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return ` ${name}="${up}${target}`;
  });
}
