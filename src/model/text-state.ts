/**
 * What is known of a text: who wrote it, how many others have reviewed it, and how many of its blocks are older than the
 * Spanish they were made from. Of several texts it is that of the worst: a page never says better of itself.
 */
export interface TextState {
  origin: 'human' | 'machine';
  reviews: number;
  stale?: number;
}

/** What holds where nobody has said anything. */
export const UNKNOWN_STATE: TextState = { origin: 'machine', reviews: 0 };
