import { now } from '../src/model/clock.ts';
import { CHECK_EVERY_MS } from '../src/model/message.ts';
import { Problem, problemCode } from '../src/model/problem.ts';
import { accept } from './accept.ts';
import { lastAttempt, note } from './attempt.ts';
import { download } from './download.ts';
import { knownManifest, type Known } from './known.ts';

const MANIFEST = '/packs/manifest.json';
const MAX_BYTES = 65_536;
const MINUTE_MS = 60 * 1000;
/** A line that broke may be back soon; a host that answered something else needs longer; a full phone, or a reader who said no, longer still. */
const SILENT_WAIT_MS = MINUTE_MS / 2;
const ANSWERED_WAIT_MS = 15 * MINUTE_MS;
const PHONE_WAIT_MS = CHECK_EVERY_MS;

function waitAfter(error: unknown): number {
  const code = problemCode(error);
  if (['nospace', 'storage', 'format', 'cancelled'].includes(code)) return PHONE_WAIT_MS;
  const asked = error instanceof Problem ? error.retryAfter : undefined;
  if (code === 'network' && asked === undefined) return SILENT_WAIT_MS;
  return Math.max(asked ?? 0, ANSWERED_WAIT_MS);
}

/** Notes how a look for news or an install went wrong; the page's state follows from it. */
export async function noteProblem(error: unknown): Promise<void> {
  const code = problemCode(error);
  const at = now();
  const notBefore = new Date(at.getTime() + waitAfter(error)).toISOString();
  // A line that broke, or a reader who stopped it, says nothing against what came before it.
  const earlier = ['network', 'cancelled'].includes(code) ? (await lastAttempt())?.code : undefined;
  await note({ at: at.toISOString(), code: earlier ?? code, notBefore });
}

/** Notes that all went well: whatever was wrong before is over. */
export const noteSuccess = (): Promise<void> => note({ at: now().toISOString() });

let looking: Promise<Known> | undefined;

async function look(): Promise<Known> {
  try {
    const known = await accept(await download(MANIFEST, { limit: MAX_BYTES }));
    await noteSuccess();
    return known;
  } catch (error) {
    await noteProblem(error);
    throw error;
  }
}

/** Asks the host what there is; two pages that ask at once share one answer. Throws Problem; a failure changes nothing. */
export function lookForNews(): Promise<Known> {
  looking ??= look().finally(() => {
    looking = undefined;
  });
  return looking;
}

/** Whether the last failure is so fresh that nothing should be tried by itself. */
export async function isResting(): Promise<boolean> {
  const attempt = await lastAttempt();
  const time = now().toISOString();
  return !!attempt?.notBefore && time < attempt.notBefore && time >= attempt.at;
}

/** Whether a look by itself is due: at most four a day, and not while a host asked to be left alone. */
async function isDue(): Promise<boolean> {
  if (await isResting()) return false;
  const [known, time] = [await knownManifest(), now()];
  const age = known ? time.getTime() - Date.parse(known.checkedAt) : Infinity;
  return age < 0 || age >= CHECK_EVERY_MS;
}

/** Looks for news when it is due, or at once when the reader asks. Null when nothing is known and none was looked for. */
export async function checkForContent(force: boolean): Promise<Known | null> {
  return force || (await isDue()) ? lookForNews() : knownManifest();
}
