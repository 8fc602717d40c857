import { PROBLEM_WORDS_ES } from '../text/problem-words.ts';

/** One thing that an author must mend: where it stands, what was found, what to write instead. */
export interface Problem {
  code: string;
  file: string;
  line: number;
  found: string;
  write: string;
}

/** `locales/es/ui.json:12  W3  found …  → write …` */
export const formatProblem = ({ code, file, line, found, write }: Problem): string =>
  `${file}:${line}  [${code}]  found: ${found}\n    write: ${write}`;

/** A problem in a translator's file speaks Spanish too: place and finding once, what to do in both languages. */
export function formatForTranslators(problem: Problem): string {
  const spanish = problem.file.startsWith('locales/') ? PROBLEM_WORDS_ES[problem.code] : undefined;
  return spanish ? `${formatProblem(problem)}\n    en español: ${spanish}` : formatProblem(problem);
}

/** The content cannot be built. Carries every problem found, not only the first. */
export class ContentError extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map(formatForTranslators).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
