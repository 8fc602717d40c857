import { addDays, later, type Day } from '../src/model/day.ts';
import type { Pack } from '../src/model/pack.ts';
import type { Known } from './known.ts';

/** A guide of which nothing new was heard for this long says so. */
const UNCHECKED_AFTER_DAYS = 30;

/** The day by what this phone knows, and by its own clock alone. */
interface Clocks {
  today: Day;
  device: Day;
}

/**
 * How sure this phone can be that a pack is the newest there is. The days count from the arrival of the edition: whoever
 * holds new editions back can repeat the last one as often as they like. A pack that is not the newest edition's counts
 * from its own date: the manifest may pass while packs are held back. A clock that is behind measures no age.
 */
export function standingOf(
  { lang, seq, issued }: Pick<Pack, 'lang' | 'seq' | 'issued'>,
  known: Known | null,
  { today, device }: Clocks,
): 'current' | 'unchecked' | 'stale' {
  if (!known) return 'unchecked';
  const { manifest, arrivedOn, checkedAt } = known;
  if (today >= manifest.expires) return 'stale';
  const since = manifest.packs[lang]?.seq === seq ? arrivedOn : issued;
  // One day of grace for what is tomorrow already elsewhere.
  const isBehindItself = addDays(today, 1) < later(since, checkedAt.slice(0, 10));
  const isBehindEdition = addDays(device, UNCHECKED_AFTER_DAYS) < today;
  const isOld = addDays(since, UNCHECKED_AFTER_DAYS) < today;
  return isBehindItself || isBehindEdition || isOld ? 'unchecked' : 'current';
}
