import type { Day } from './day.ts';
import type { Pack } from './pack.ts';
import type { Route } from './route.ts';

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

const SHOWN_ON_HOME = 2;

/** The changes that a page of the guide shows, newest first. */
export const changesOn = ({ kind }: Route, { changes }: Pack): Change[] =>
  kind === 'changes' ? changes : kind === 'home' ? changes.slice(0, SHOWN_ON_HOME) : [];

/** Facts behind those changes, each once. The newest come first everywhere, so a source has one number on both pages. */
export const notesOfChanges = (route: Route, pack: Pack): string[] => [
  ...new Set(changesOn(route, pack).flatMap(({ facts }) => facts)),
];
