import type { Floor, Manifest } from '../src/model/manifest.ts';
import { Problem } from '../src/model/problem.ts';
import { compareEditions } from './manifest.ts';

/**
 * Takes a verified manifest after the one that is known, or refuses it: Problem `older` for lower numbers of the whole
 * or of a language, `conflict` for equal numbers that say something else.
 */
export function checkSuccession(next: Manifest, known: Manifest | null, floor: Floor): void {
  const seen = (edition: Pick<Floor, 'epoch' | 'seq'>): string => `${edition.epoch}.${edition.seq}`;
  if (compareEditions(next, floor) < 0)
    throw new Problem('older', `edition ${seen(next)} is below the app's floor ${seen(floor)}`);
  if (!known) return;
  const order = compareEditions(next, known);
  if (order < 0) throw new Problem('older', `edition ${seen(next)} after ${seen(known)}`);
  if (order === 0 && JSON.stringify(next) !== JSON.stringify(known))
    throw new Problem('conflict', `two different editions ${seen(next)}`);
  if (next.epoch > known.epoch) return;
  for (const [lang, { seq }] of Object.entries(known.packs)) {
    const entry = next.packs[lang];
    if (entry && entry.seq < seq) throw new Problem('older', `${lang} ${entry.seq} after ${seq}`);
  }
}
