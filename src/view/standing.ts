import { isOverdue, type Dated } from '../model/freshness.ts';
import type { View } from './context.ts';

/**
 * Whether a claim can still be shown as it was seen. One that was overdue when its edition was issued cannot, whatever
 * the clock of a phone says (see `effectiveToday`): only its softened wording goes into the page.
 */
export const mayStand = ({ pack, moment }: View, dated: Dated): boolean =>
  !isOverdue(dated, pack.issued) || !isOverdue(dated, moment.today);
