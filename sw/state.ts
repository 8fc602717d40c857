import { floor } from 'virtual:site';
import { dayOf, now } from '../src/model/clock.ts';
import { addDays, later, type Day } from '../src/model/day.ts';
import type { LanguageState } from '../src/model/message.ts';
import type { ContentState, Moment } from '../src/model/moment.ts';
import type { Pack } from '../src/model/pack.ts';
import type { ProblemCode } from '../src/model/problem.ts';
import { pathOf, type Route } from '../src/model/route.ts';
import { readPack } from '../src/store/packs.ts';
import { isSaved } from '../src/store/saved.ts';
import { readSetting } from '../src/store/settings.ts';
import { isResting, lastAttempt } from './check.ts';
import { currentPack, isOnlyInMemory } from './guide.ts';
import { isLost, knownManifest } from './known.ts';

/** A guide that could not be checked for this long says so. */
const UNCHECKED_AFTER_DAYS = 30;

const STATE_OF: Partial<Record<ProblemCode, ContentState>> = {
  damaged: 'refused',
  signature: 'refused',
  conflict: 'refused',
  older: 'rolledback',
  nospace: 'nospace',
  storage: 'memory',
};

/** What to say of the guide on a page: the last thing that went wrong, or how long ago anybody could look. */
async function contentState(lang: string, today: Day): Promise<ContentState> {
  const [attempt, known] = await Promise.all([lastAttempt(), knownManifest()]);
  if (isOnlyInMemory(lang)) return 'memory';
  const failed = attempt?.code && STATE_OF[attempt.code];
  if (failed) return failed;
  if (!known) return 'unchecked';
  if (today > known.manifest.expires) return 'stale';
  return today <= addDays(known.checkedAt.slice(0, 10), UNCHECKED_AFTER_DAYS) ? 'current' : 'unchecked';
}

/**
 * When a page is shown and in which state. "Today" is the latest of the phone's clock, the app's build, the accepted
 * manifest and the pack: an old clock must not make old claims look new.
 */
export async function momentFor(pack: Pack, route: Route): Promise<Moment> {
  const known = await knownManifest();
  const today = [floor.issued, known?.manifest.issued ?? '', pack.issued].reduce(later, dayOf(now()));
  return {
    today,
    state: await contentState(pack.lang, today),
    withdrawn: known?.manifest.withdrawn ?? [],
    saved: route.kind === 'page' && (await isSaved(route.id).catch(() => false)),
  };
}

async function withdrawnPages(lang: string): Promise<LanguageState['withdrawn']> {
  const [known, pack] = await Promise.all([knownManifest(), currentPack(lang)]);
  return (known?.manifest.withdrawn ?? []).flatMap((id) => {
    const page = pack?.pages[id];
    return pack && page ? [{ title: page.title, path: pathOf(pack, { kind: 'page', id }) }] : [];
  });
}

/** What this phone holds of a language, and what the last look saw on the server. */
export async function languageState(lang: string): Promise<LanguageState> {
  const [stored, known, resting] = await Promise.all([readPack(lang), knownManifest(), isResting()]);
  const entry = known?.manifest.packs[lang];
  return {
    lang,
    installed: stored
      ? { seq: stored.seq, issued: stored.issued, installedAt: stored.installedAt, length: stored.length }
      : null,
    checkedAt: known?.checkedAt ?? null,
    available:
      known && entry ? { seq: entry.seq, issued: known.manifest.issued, transfer: entry.transfer } : null,
    lost: await isLost(),
    resting,
    neverMobile: await readSetting('never-mobile'),
    withdrawn: await withdrawnPages(lang),
  };
}
