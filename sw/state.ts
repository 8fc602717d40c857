import { floor } from 'virtual:site';
import { dayOf, now } from '../src/model/clock.ts';
import { later, type Day } from '../src/model/day.ts';
import type { ContentState, Moment } from '../src/model/moment.ts';
import type { Pack } from '../src/model/pack.ts';
import type { ProblemCode } from '../src/model/problem.ts';
import type { Route } from '../src/model/route.ts';
import { isSaved } from '../src/store/saved.ts';
import { lastAttempt } from './attempt.ts';
import { isOnlyInMemory } from './guide.ts';
import { knownManifest } from './known.ts';
import { site } from './site.ts';
import { standingOf } from './standing.ts';

const STATE_OF: Partial<Record<ProblemCode, ContentState>> = {
  damaged: 'refused',
  signature: 'refused',
  conflict: 'refused',
  older: 'rolledback',
  nospace: 'nospace',
  storage: 'memory',
};

/** What to say of the guide on a page: the last thing that went wrong, or how sure this phone can be of its age. */
async function contentState(pack: Pack, today: Day, device: Day): Promise<ContentState> {
  const [attempt, known] = await Promise.all([lastAttempt(), knownManifest()]);
  if (isOnlyInMemory(pack.lang)) return 'memory';
  const failed = attempt?.code && STATE_OF[attempt.code];
  return failed ?? standingOf(pack, known, { today, device });
}

/**
 * When a page is shown and in which state. "Today" is the latest of the phone's clock, the app's build, the accepted
 * manifest and the pack: an old clock must not make old claims look new.
 */
export async function momentFor(pack: Pack, route: Route): Promise<Moment> {
  const known = await knownManifest();
  const device = dayOf(now());
  const today = [floor.issued, known?.manifest.issued ?? '', pack.issued].reduce(later, device);
  const [state, saved] = await Promise.all([
    contentState(pack, today, device),
    route.kind === 'page' && isSaved(route.id).catch(() => false),
  ]);
  return { today, state, withdrawn: known?.manifest.withdrawn ?? [], saved };
}

/** Begins to read what every page needs besides its guide: `momentFor` and `site` then find it read. Never rejects. */
export const readAhead = (): Promise<unknown> => Promise.all([site(), knownManifest(), lastAttempt()]);
