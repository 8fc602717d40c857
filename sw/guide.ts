import type { Pack } from '../src/model/pack.ts';
import { Problem } from '../src/model/problem.ts';
import { readPack } from '../src/store/packs.ts';
import { verifyPack } from './verify.ts';

/** Parsed packs live as long as the worker does; every install replaces its language's entry. */
const loaded = new Map<string, Pack>();
/** Languages that this browser could not keep: they read until the worker ends. */
const unkept = new Set<string>();

async function load(lang: string, which: 'current' | 'previous'): Promise<Pack | null> {
  const stored = await readPack(lang, which);
  return stored ? verifyPack(stored.bytes, stored) : null;
}

/**
 * The pack to read a language from. Verified again at each cold start, because bytes on a phone can rot; a damaged
 * one gives way to the one before it. Null when this phone holds none.
 */
export async function currentPack(lang: string): Promise<Pack | null> {
  const known = loaded.get(lang);
  if (known) return known;
  let pack: Pack | null;
  try {
    pack = await load(lang, 'current');
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'storage') throw error;
    console.error('The stored guide is damaged:', error);
    pack = await load(lang, 'previous');
  }
  if (pack) loaded.set(lang, pack);
  return pack;
}

/** Shows a pack from now on; `kept` says whether it lies in the database. */
export function show(pack: Pack, kept: boolean): void {
  loaded.set(pack.lang, pack);
  if (kept) unkept.delete(pack.lang);
  else unkept.add(pack.lang);
}

/** Whether the guide of a language lives only as long as the worker. */
export const isOnlyInMemory = (lang: string): boolean => unkept.has(lang);
