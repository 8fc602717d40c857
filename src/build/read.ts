import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Problem } from './problem.ts';

/** A JSON file that remembers where each value stands. */
export interface Doc {
  /** Path from the project's root, as authors know it. */
  file: string;
  value: unknown;
  /** Line, from 1, of the value at a path of keys and indexes, or of its nearest parent. */
  lineOf(path: readonly (string | number)[]): number;
}

const PARSE_OPTIONS = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
const MAX_BYTES = 2_000_000;
const MAX_DEPTH = 20;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** A plain value from the tree; a null prototype, so that a key named `__proto__` is only a key. */
function plain(node: Node, depth: number, tooDeep: () => void): unknown {
  if (depth > MAX_DEPTH) {
    tooDeep();
    return null;
  }
  if (node.type === 'array') return (node.children ?? []).map((child) => plain(child, depth + 1, tooDeep));
  if (node.type !== 'object') return node.value as unknown;
  const result = Object.create(null) as Record<string, unknown>;
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key && value) result[String(key.value)] = plain(value, depth + 1, tooDeep);
  }
  return result;
}

function* duplicateKeys(node: Node): Generator<Node> {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    if (key && seen.has(key.value)) yield key;
    if (key) seen.add(key.value);
    yield* duplicateKeys(child);
  }
}

/** UTF-8 text of a file, or the problem that keeps it from being read. */
function decode(file: string, bytes: Buffer): string | Problem {
  const problem = (code: string, found: string, write: string): Problem => ({
    code,
    file,
    line: 1,
    found,
    write,
  });
  if (bytes.length === 0) return problem('J2', 'an empty file', 'the JSON of this file, or delete the file');
  if (bytes.length > MAX_BYTES)
    return problem('J6', `${bytes.length} bytes`, `at most ${MAX_BYTES} bytes; split the file`);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return problem(
      'J1',
      'a byte order mark (BOM) at the start',
      'the same file saved as "UTF-8" without BOM',
    );
  if (
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    bytes.includes(0)
  )
    return problem('J1', 'text saved as UTF-16', 'the same file saved as "UTF-8"');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return problem('J1', 'bytes that are not UTF-8 (Latin-1?)', 'the same file saved as "UTF-8"');
  }
}

/** Reads one JSON file. Null after a problem was noted: a file is read whole or not at all. */
export function readDoc(root: string, file: string, problems: Problem[]): Doc | null {
  const text = decode(file, readFileSync(join(root, file)));
  if (typeof text !== 'string') {
    problems.push(text);
    return null;
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, PARSE_OPTIONS);
  const before = problems.length;
  const note = (code: string, offset: number, found: string, write: string): void => {
    problems.push({ code, file, line: lineAt(text, offset), found, write });
  };
  const [first] = errors;
  if (first || !tree) {
    const near = JSON.stringify(text.slice(first?.offset ?? 0, (first?.offset ?? 0) + 20));
    const kind = first ? printParseErrorCode(first.error) : 'no value';
    note(
      'J3',
      first?.offset ?? 0,
      `${kind} near ${near}`,
      'valid JSON: check the comma, quote or bracket before it',
    );
    return null;
  }
  for (const key of duplicateKeys(tree))
    note(
      'J4',
      key.offset,
      `the key "${String(key.value)}" twice`,
      'each key once; rename or delete one of them',
    );
  const value = plain(tree, 0, () =>
    note('J5', 0, `more than ${MAX_DEPTH} levels of nesting`, 'a flatter file'),
  );
  if (problems.length > before) return null;
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
      if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return 1;
  };
  return { file, value, lineOf };
}
