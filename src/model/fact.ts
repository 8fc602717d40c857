import type { Day } from './day.ts';

/** The five words for a programme's status; there are no others. */
export const STATUSES = ['open', 'limited', 'paused', 'closed', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** Days that a fact of each kind may be trusted after it was last seen true. */
export const SHELF_LIFE_DAYS = {
  status: 30,
  contact: 30,
  fee: 60,
  risk: 60,
  law: 180,
  evergreen: 365,
} as const;
export type FactKind = keyof typeof SHELF_LIFE_DAYS;

/** Strength of the evidence, strongest first. */
export const GRADES = ['official', 'un-ngo', 'press'] as const;
export type Grade = (typeof GRADES)[number];

/** Specialists who must still read a text before it may be called reviewed. */
export const REVIEWERS = ['lawyer', 'clinician', 'rescuer', 'protection'] as const;
export type Reviewer = (typeof REVIEWERS)[number];

export const DURATION_UNITS = ['hour', 'day', 'working-day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** What a fact prints, free of any language. */
export type FactValue =
  | { status: Status; since?: Day }
  | { date: Day }
  | { money: number; to?: number; currency: string }
  | { free: true }
  | { count: number }
  | { percent: number }
  | { duration: number; to?: number; unit: DurationUnit }
  | { age: number }
  | { text: string };

/** One checkable statement that can change, as it travels in a pack. */
export interface Fact {
  kind: FactKind;
  value?: FactValue;
  sources: string[];
  grade: Grade;
  seen: Day;
  review?: Reviewer[];
}

export interface Source {
  title: string;
  publisher: string;
  url?: string;
  published?: string;
  /** A copy of somebody else's page: named, never linked. */
  mirror?: boolean;
}
