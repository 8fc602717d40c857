/** Why the guide could not be stored or updated. */
export const INSTALL_PROBLEMS = [
  'network',
  'damaged',
  'signature',
  'older',
  'conflict',
  'format',
  'nospace',
  'storage',
  'cancelled',
] as const;

/** The same, and why a file was not taken; each has one sentence in every language (`error.<code>`). */
export const PROBLEM_CODES = [...INSTALL_PROBLEMS, 'not-a-guide', 'too-big'] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** An error the reader is told about by its code; `details` are for the developer's console only. */
export class Problem extends Error {
  declare readonly code: ProblemCode;
  /** Milliseconds that the server asked to be left alone, when it answered at all. */
  declare readonly retryAfter: number | undefined;
  constructor(code: ProblemCode, details: string, retryAfter?: number) {
    super(details);
    this.name = 'Problem';
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** The code for an error of the platform or of ours; anything unforeseen counts as a fault of storage. */
export function problemCode(error: unknown): ProblemCode {
  if (error instanceof Problem) return error.code;
  const name =
    error instanceof Error || (typeof error === 'object' && error && 'name' in error) ? error.name : '';
  return name === 'QuotaExceededError' ? 'nospace' : 'storage';
}
