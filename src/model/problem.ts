/** Why the guide could not be stored or updated; each has one sentence in every language (`error.<code>`). */
export const PROBLEM_CODES = ['network', 'damaged', 'format', 'older', 'nospace', 'storage'] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** An error the reader is told about by its code; `details` are for the developer's console only. */
export class Problem extends Error {
  declare readonly code: ProblemCode;
  constructor(code: ProblemCode, details: string) {
    super(details);
    this.name = 'Problem';
    this.code = code;
  }
}

/** The code for an error of the platform or of ours; anything unforeseen counts as a fault of storage. */
export function problemCode(error: unknown): ProblemCode {
  if (error instanceof Problem) return error.code;
  const name =
    error instanceof Error || (typeof error === 'object' && error && 'name' in error) ? error.name : '';
  return name === 'QuotaExceededError' ? 'nospace' : 'storage';
}
