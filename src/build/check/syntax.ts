import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { flawOf, type Flaw } from '../../text/characters.ts';

/** A fault of form, and the offset in the text where the hand must go. */
export interface Fault extends Flaw {
  offset: number;
}

const PARSE_OPTIONS = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
const MAX_DEPTH = 20;
/** Names with a meaning of their own in the language: a table that held one would lose it, or worse. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

const NEEDED: Partial<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  CommaExpected: 'a comma between two entries',
  ColonExpected: 'a colon between a key and its value',
  PropertyNameExpected: 'a key in double quotes, and no comma before a closing bracket',
  ValueExpected: 'a value after each colon and comma, and no comma before a closing bracket',
  InvalidCommentToken: 'no comment: JSON has none',
  UnexpectedEndOfString: 'the double quote that closes the text, on the same line',
  CloseBraceExpected: 'the } that closes what was opened',
  CloseBracketExpected: 'the ] that closes what was opened',
  EndOfFileExpected: 'nothing after the last closing bracket',
  InvalidEscapeCharacter: 'a double backslash where a backslash is meant',
};

/** Found on the tokens, before the parser runs: it calls itself for each level, and a hostile file would end it. */
function tooDeep(text: string): Fault | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const first = text[scanner.getTokenOffset()] ?? '';
    if (first === '{' || first === '[') depth += 1;
    if (first === '}' || first === ']') depth -= 1;
    if (depth > MAX_DEPTH)
      return {
        code: 'J5',
        offset: scanner.getTokenOffset(),
        found: `more than ${MAX_DEPTH} levels of nesting`,
        write: 'a flatter file',
      };
  }
  return null;
}

/** A comma too many, a comma too few, a bracket that is missing: the place is before the one where parsing stops. */
function notJson(text: string, { error, offset }: ParseError): Fault {
  const name = printParseErrorCode(error);
  const before = text.slice(0, offset).trimEnd();
  const rest = text.slice(offset).trimStart();
  const stepBack = rest === '' || name === 'CommaExpected' || (before.endsWith(',') && /^[}\]]/.test(rest));
  const place = stepBack ? Math.max(0, before.length - 1) : offset;
  return {
    code: 'J3',
    offset: place,
    found: `JSON that cannot be read near ${JSON.stringify(text.slice(place, place + 20))}`,
    write: NEEDED[name] ?? 'valid JSON: check the comma, quote or bracket before it',
  };
}

/** Keys that stand twice or that the language keeps for itself, and letters that cannot be seen. */
function* faultsIn(node: Node, allowed: RegExp | null): Generator<Fault> {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    const name = String(key?.value);
    if (key && seen.has(name))
      yield {
        code: 'J4',
        offset: key.offset,
        found: `the key "${name}" twice`,
        write: 'each key once; rename or delete one of them',
      };
    if (key && RESERVED.includes(name))
      yield {
        code: 'J7',
        offset: key.offset,
        found: `the key "${name}"`,
        write: 'another name: this one has a meaning in the program',
      };
    if (key) seen.add(name);
    yield* faultsIn(child, allowed);
  }
  const flaw = typeof node.value === 'string' ? flawOf(node.value, allowed) : null;
  if (flaw) yield { ...flaw, offset: node.offset };
}

/** The tree of a JSON text with the faults in it; no tree where the text cannot be parsed. `allowed`: invisible signs. */
export function parse(text: string, allowed: RegExp | null): { tree: Node | undefined; faults: Fault[] } {
  const deep = tooDeep(text);
  if (deep) return { tree: undefined, faults: [deep] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, PARSE_OPTIONS);
  const [error] = errors;
  if (error) return { tree: undefined, faults: [notJson(text, error)] };
  return { tree, faults: tree ? [...faultsIn(tree, allowed)] : [] };
}
