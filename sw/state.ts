import { floor } from 'virtual:site';
import { dayOf, now } from '../src/model/clock.ts';
import { later, type Day } from '../src/model/day.ts';
import type { LanguageState } from '../src/model/message.ts';
import type { ContentState, Moment } from '../src/model/moment.ts';
import type { Pack } from '../src/model/pack.ts';
import type { ProblemCode } from '../src/model/problem.ts';
import { pathOf, type Route } from '../src/model/route.ts';
import type { StoredPack } from '../src/store/open.ts';
import { readPack } from '../src/store/packs.ts';
import { isSaved } from '../src/store/saved.ts';
import { readSetting } from '../src/store/settings.ts';
import { isResting, lastAttempt } from './check.ts';
import { currentPack, isOnlyInMemory } from './guide.ts';
import { isLost, knownManifest } from './known.ts';
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
  return {
    today,
    state: await contentState(pack, today, device),
    withdrawn: known?.manifest.withdrawn ?? [],
    saved: route.kind === 'page' && (await isSaved(route.id).catch(() => false)),
  };
}

async function withdrawnItems(pack: Pack | null): Promise<LanguageState['withdrawn']> {
  const known = await knownManifest();
  return (known?.manifest.withdrawn ?? []).flatMap((id) => {
    const [page, contact] = [pack?.pages[id], pack?.contacts[id]];
    if (pack && page) return [{ title: page.title, path: pathOf(pack, { kind: 'page', id }) }];
    if (!pack || !contact) return [];
    const { name, country } = contact;
    return [{ title: name, path: `${pathOf(pack, { kind: 'contacts-country', country })}#${id}` }];
  });
}

/** What the database holds of a language; nothing where this browser keeps nothing. */
async function storedPack(lang: string): Promise<StoredPack | undefined> {
  try {
    return await readPack(lang);
  } catch (error) {
    console.error('What is stored could not be read:', error);
    return undefined;
  }
}

/** What this phone holds of a language, and what the last look saw on the server. */
export async function languageState(lang: string): Promise<LanguageState> {
  // First, because it takes away what turns out to be damaged.
  const pack = await currentPack(lang).catch(() => null);
  const [stored, known, resting] = await Promise.all([storedPack(lang), knownManifest(), isResting()]);
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
    neverMobile: await readSetting('never-mobile').catch(() => false),
    withdrawn: await withdrawnItems(pack),
  };
}
