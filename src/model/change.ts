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
/** All of them are too many for one page on a slow line: those before stand on the page of their year. */
const SHOWN_AT_FIRST = 20;

/** Four figures. */
export const yearOf = ({ date }: Change): string => date.slice(0, 4);

/** The years in which something changed, newest first. */
export const yearsOfChange = ({ changes }: Pick<Pack, 'changes'>): string[] => [
  ...new Set(changes.map(yearOf)),
];

/** The changes that a page of the guide shows, newest first. */
export function changesOn(route: Route, { changes }: Pack): Change[] {
  switch (route.kind) {
    case 'home':
      return changes.slice(0, SHOWN_ON_HOME);
    case 'changes':
      return changes.slice(0, SHOWN_AT_FIRST);
    case 'changes-year':
      return changes.filter((change) => yearOf(change) === route.year);
    default:
      return [];
  }
}

/** Facts behind those changes, each once, in the order of the numbers that their sources have on the page. */
export const notesOfChanges = (route: Route, pack: Pack): string[] => [
  ...new Set(changesOn(route, pack).flatMap(({ facts }) => facts)),
];
