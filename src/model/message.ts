import type { Day } from './day.ts';
import type { ProblemCode } from './problem.ts';

/** What a page asks of the worker. */
export type Request =
  | { type: 'state'; lang: string }
  /** `force` checks now; otherwise at most four times a day. */
  | { type: 'check'; lang: string; force: boolean }
  | { type: 'install'; lang: string }
  /** Ends a download; what was installed before stays as it is. */
  | { type: 'cancel'; lang: string }
  /** The installed guide as a file to hand over. */
  | { type: 'export'; lang: string }
  /** The words of such a file. */
  | { type: 'import'; text: string };

/** One language as it stands on this phone and, when the network told us, on the server. Times are ISO 8601. */
export interface LanguageState {
  lang: string;
  installed: { seq: number; issued: Day; installedAt: string; length: number } | null;
  checkedAt: string | null;
  /** `transfer` is what the download will cost: the whole pack, or about what changed in it. */
  available: { seq: number; issued: Day; transfer: number } | null;
  /** The phone threw the stored guide away. */
  lost: boolean;
  /** The last attempt failed a short while ago: nothing is downloaded by itself. */
  resting: boolean;
  /** The reader wants no download on mobile data, not even an offer. */
  neverMobile: boolean;
  /** Pages and contacts of this language that the publisher took back. */
  withdrawn: { title: string; path: string }[];
}

/** What a request brings when all goes well. */
export interface Results {
  state: { state: LanguageState };
  check: { state: LanguageState };
  install: { state: LanguageState };
  cancel: { state: LanguageState };
  export: { file: { name: string; text: string } };
  import: { imported: { lang: string; issued: Day; news: boolean } };
}

export type Answer<T extends Request['type'] = Request['type']> =
  ({ ok: true } & Results[T]) | { ok: false; code: ProblemCode };

/** Sent to every open page while a pack is on its way; bytes over the wire, about. */
export interface Progress {
  type: 'progress';
  lang: string;
  received: number;
  total: number;
}

/** At most four checks a day: the host must not be able to follow a reader by them, and data is dear. */
export const CHECK_EVERY_MS = 6 * 60 * 60 * 1000;
