import { readAttempt, writeAttempt } from '../src/store/checks.ts';
import type { Attempt } from '../src/store/open.ts';

/** Kept here too: a browser that keeps nothing must still leave a failing host alone. */
let last: Attempt | undefined;

/** How the last look for news ended, or the last install. */
export async function lastAttempt(): Promise<Attempt | undefined> {
  try {
    last ??= await readAttempt();
  } catch (error) {
    console.error('The last look for news is not known:', error);
  }
  return last;
}

/** Notes how one ended, for the next page and the next life of the worker. */
export async function note(attempt: Attempt): Promise<void> {
  last = attempt;
  await writeAttempt(attempt).catch((error: unknown) => console.error('Not noted:', error));
}
