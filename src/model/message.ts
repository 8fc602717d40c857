import type { Day } from './day.ts';
import type { ProblemCode } from './problem.ts';

/** What a page asks of the worker. */
export type Request =
  | { type: 'state'; lang: string }
  /** `force` checks now; otherwise at most four times a day. */
  | { type: 'check'; lang: string; force: boolean }
  | { type: 'install'; lang: string };

/** One language as it stands on this phone and, when the network told us, on the server. Times are ISO 8601. */
export interface LanguageState {
  lang: string;
  installed: { seq: number; issued: Day; installedAt: string; length: number } | null;
  checkedAt: string | null;
  available: { seq: number; issued: Day; transfer: number } | null;
}

export type Answer = { ok: true; state: LanguageState } | { ok: false; code: ProblemCode };

/** Sent to every open page while a pack is on its way. */
export interface Progress {
  type: 'progress';
  lang: string;
  received: number;
  total: number;
}

/** At most four checks a day: the host must not be able to follow a reader by them, and data is dear. */
export const CHECK_EVERY_MS = 6 * 60 * 60 * 1000;
