import type { Count } from './pieces.ts';

/** The lower, the sooner a person should look: what readers get wrong now comes before what they do not get. */
function rankOf({ urgent, stale, safety, missing }: Count): number {
  const ranks = [urgent, stale, safety - urgent, missing];
  const first = ranks.findIndex((many) => many > 0);
  return first < 0 ? ranks.length : first;
}

/** How much of a file is open and may cost a life. */
const danger = ({ safety, texts }: Count): number => safety / Math.max(1, texts);

/** Changed Spanish first, that of safety before all; then what is missing, likewise; then what is whole. */
export const byNeed = (a: { count: Count }, b: { count: Count }): number =>
  rankOf(a.count) - rankOf(b.count) || danger(b.count) - danger(a.count);
