import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { allowedIn } from '../text/characters.ts';
import { parse, type Fault } from './check/syntax.ts';
import type { Problem } from './problem.ts';

/** A JSON file that remembers where each value stands. */
export interface Doc {
  /** Path from the project's root, as authors know it. */
  file: string;
  value: unknown;
  /** Line, from 1, of the value at a path of keys and indexes, or of its nearest parent. */
  lineOf: (path: readonly (string | number)[]) => number;
}

const MAX_BYTES = 2_000_000;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** A plain value from the tree; a null prototype, so that a key is never more than a key. */
function plain(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plain);
  if (node.type !== 'object') return node.value as unknown;
  const result = Object.create(null) as Record<string, unknown>;
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key && value) result[String(key.value)] = plain(value);
  }
  return result;
}

type Unread = Omit<Problem, 'file'>;

/** UTF-8 text of a file, or the problem that keeps it from being read. */
function decode(bytes: Buffer): string | Unread {
  if (bytes.length === 0)
    return {
      code: 'J2',
      line: 1,
      found: 'an empty file',
      write: 'the JSON of this file, or delete the file',
    };
  if (bytes.length > MAX_BYTES)
    return {
      code: 'J6',
      line: 1,
      found: `${bytes.length} bytes`,
      write: `at most ${MAX_BYTES} bytes; split the file`,
    };
  const notUtf8 = (found: string, line = 1): Unread => ({
    code: 'J1',
    line,
    found,
    write: 'the same file saved as "UTF-8" without BOM',
  });
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return notUtf8('a byte order mark (BOM) at the start');
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.includes(0))
    return notUtf8('text saved as UTF-16');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const text = bytes.toString('utf-8');
    return notUtf8('bytes that are not UTF-8 (Latin-1?)', lineAt(text, text.indexOf('\ufffd')));
  }
}

/** Reads one JSON file. Null after a problem was noted: a file is read whole or not at all. */
export function readDoc(root: string, file: string, problems: Problem[]): Doc | null {
  const text = decode(readFileSync(join(root, file)));
  if (typeof text !== 'string') {
    problems.push({ file, ...text });
    return null;
  }
  const { tree, faults } = parse(text, allowedIn(file));
  const note = ({ offset, ...fault }: Fault): number =>
    problems.push({ file, line: lineAt(text, offset), ...fault });
  faults.forEach(note);
  if (!tree || faults.length) return null;
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, length));
      if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return 1;
  };
  return { file, value: plain(tree), lineOf };
}
