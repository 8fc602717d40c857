import { readFileSync } from 'node:fs';

/** One block of a `_headers` file: a path, with `*` for anything, and its headers. */
export interface HeaderRule {
  path: string;
  pattern: RegExp;
  headers: [string, string][];
}

/** Reads the `_headers` file that static hosts are configured with, so that `npm start` sends the same. */
export const readHeaderRules = (file: string): HeaderRule[] => parseHeaderRules(readFileSync(file, 'utf8'));

/** The blocks of a `_headers` file, in its order. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) {
      const path = line.trim();
      const parts = path.split('*');
      const escaped = parts.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      rules.push({ path, pattern: new RegExp(`^${escaped.join('.*')}$`), headers: [] });
    } else if (line.startsWith('  ')) {
      const at = line.indexOf(':');
      rules[rules.length - 1]?.headers.push([line.slice(2, at), line.slice(at + 1).trim()]);
    }
  }
  return rules;
}

/** Headers for a path: every matching block, a later one over an earlier. */
export const headersFor = (rules: HeaderRule[], path: string): Map<string, string> =>
  new Map(rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers));
