import type { LanguageState } from '../src/model/message.ts';
import type { Pack } from '../src/model/pack.ts';
import { pathOf } from '../src/model/route.ts';
import type { StoredPack } from '../src/store/open.ts';
import { readPack } from '../src/store/packs.ts';
import { readSetting } from '../src/store/settings.ts';
import { isLost } from './accept.ts';
import { isResting } from './check.ts';
import { currentPack } from './guide.ts';
import { knownManifest } from './known.ts';

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
