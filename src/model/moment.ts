import type { Day } from './day.ts';

/** What is known of the content at the moment a page is shown; printed as `data-content-state`. */
export type ContentState =
  'current' | 'unchecked' | 'stale' | 'refused' | 'rolledback' | 'nospace' | 'memory' | 'none';

/** When and in which state a page is rendered. */
export interface Moment {
  today: Day;
  state: ContentState;
  /** Pages and contacts that the newest manifest takes back, whatever the pack still says. */
  withdrawn?: readonly string[];
  /** The reader keeps this page. */
  saved?: boolean;
}
