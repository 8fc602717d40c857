import * as v from 'valibot';
import type { Problem } from '../problem.ts';
import type { Doc } from '../read.ts';

type Issue = v.BaseIssue<unknown>;

const keyOf = (item: { key?: unknown }): string | number =>
  typeof item.key === 'number' ? item.key : String(item.key);

const shown = (value: unknown): string => {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
};

/** In the words of an author, where the schema has no sentence of its own. */
const SHAPES: Record<string, string> = {
  Array: 'a list in brackets: [ … ]',
  Object: 'an object in braces: { "key": value }',
  string: 'words in quotes',
  number: 'a number without quotes',
  boolean: 'true or false, without quotes',
};

const defaultMessage = (message: string): boolean => message.startsWith('Invalid ');

/** What to write instead: the schema's own sentence, or one made from what was expected. */
function advice(issue: Issue, name: string): { code: string; found: string; write: string } {
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return {
      code: 'S1',
      found: `the unknown key "${name}"`,
      write: 'a key that docs/CONTENT.md lists, or nothing',
    };
  if (issue.input === undefined)
    return { code: 'S2', found: `no "${name}"`, write: `"${name}": it is required here` };
  return {
    code: 'S3',
    found: `${shown(issue.input)} for "${name}"`,
    write: defaultMessage(issue.message)
      ? (SHAPES[issue.expected ?? ''] ?? `${issue.expected}`)
      : issue.message,
  };
}

function deepest(issue: Issue): Issue {
  const [first] = issue.issues ?? [];
  return first && first.path
    ? { ...deepest(first), path: [...(issue.path ?? []), ...first.path] as never }
    : issue;
}

/** The document as the schema types it, or null after its problems were noted with their lines. */
export function validate<S extends v.GenericSchema>(
  schema: S,
  doc: Doc,
  problems: Problem[],
  at: readonly (string | number)[] = [],
  value: unknown = doc.value,
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const raw of result.issues) {
    const issue = deepest(raw);
    const path = [...at, ...(issue.path ?? []).map(keyOf)];
    const name = String(path[path.length - 1] ?? doc.file);
    problems.push({ ...advice(issue, name), file: doc.file, line: doc.lineOf(path) });
  }
  return null;
}
