import { ContentError, formatForTranslators } from './problem.ts';

/** Runs a step of the build; a content problem prints as sentences, not as a stack, and ends the process with 1. */
export async function failWithProblems<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const problem of error.problems) console.error(formatForTranslators(problem));
    console.error(`${error.problems.length} to mend in the content; nothing was published.`);
    process.exit(1);
  }
}
