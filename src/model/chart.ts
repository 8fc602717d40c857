import type { Day } from './day.ts';

/** One bar: the period it counts, words where the period alone says too little, and the fact with the number. */
export interface Bar {
  label?: string;
  period: Day;
  fact: string;
}

/** A few numbers side by side, with their words in the pack's language. */
export interface Chart {
  id: string;
  /** The guide that says more. */
  page: string;
  title: string;
  note: string;
  bars: Bar[];
}
