import type { Day } from './day.ts';

export const CHANGE_KINDS = ['new', 'changed', 'closed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One dated thing that changed in a rule or a programme, in the pack's language. */
export interface Change {
  id: string;
  /** The day it happened, as precise as a fact behind it gives it. */
  date: Day;
  kind: ChangeKind;
  page: string;
  /** The day from which it counts, where that is another day. */
  since?: Day;
  facts: string[];
  text: string;
}

/** The facts behind changes in reading order, each once; numbers their sources. */
export const factsBehind = (changes: readonly Change[]): string[] => [
  ...new Set(changes.flatMap(({ facts }) => facts)),
];
