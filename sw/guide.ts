import type { Pack } from '../src/model/pack.ts';
import { problemCode } from '../src/model/problem.ts';
import type { StoredPack } from '../src/store/open.ts';
import { dropPack, installedLanguages, readPack } from '../src/store/packs.ts';
import { forgiveMissingWords } from '../src/text/translate.ts';
import { verifyPack } from './verify.ts';

/** Parsed packs live as long as the worker does; every install replaces its language's entry. */
const loaded = new Map<string, Pack>();
/** Languages that this browser could not keep: they read until the worker ends. */
const unkept = new Set<string>();

/** A pack may come from an older app, by way of the database or of another phone. */
function hold(pack: Pack): void {
  forgiveMissingWords(pack, (problem) => {
    console.error('A word is left out:', problem);
    return '';
  });
  loaded.set(pack.lang, pack);
}

/** Takes damaged bytes away, so that whole ones can come in their place. */
const drop = ({ lang, sha256 }: StoredPack): Promise<void> =>
  dropPack(lang, sha256).catch((error: unknown) =>
    console.error('The damaged guide could not be removed:', error),
  );

async function load(lang: string): Promise<Pack | null> {
  const stored = await readPack(lang);
  if (!stored) return null;
  try {
    return await verifyPack(stored.bytes, stored);
  } catch (error) {
    const code = problemCode(error);
    if (code !== 'damaged' && code !== 'format') throw error;
    console.error('The stored guide is of no use:', error);
    const previous = await readPack(lang, 'previous');
    if (code === 'damaged') await drop(stored);
    return previous ? verifyPack(previous.bytes, previous) : null;
  }
}

/**
 * The pack to read a language from. Verified again at each cold start, because bytes on a phone can rot; a damaged
 * one gives way to the one before it. Null when this phone holds none.
 */
export async function currentPack(lang: string): Promise<Pack | null> {
  const known = loaded.get(lang);
  if (known) return known;
  const pack = await load(lang);
  // An install that ended meanwhile has shown its own.
  if (pack && !loaded.has(lang)) hold(pack);
  return loaded.get(lang) ?? null;
}

/** The guide of the language that this phone took first. */
export async function readersPack(): Promise<Pack | null> {
  const [first] = await installedLanguages();
  return first ? currentPack(first) : null;
}

/** Shows a pack from now on; `kept` says whether it lies in the database. */
export function show(pack: Pack, kept: boolean): void {
  hold(pack);
  if (kept) unkept.delete(pack.lang);
  else unkept.add(pack.lang);
}

/** Whether the guide of a language lives only as long as the worker. */
export const isOnlyInMemory = (lang: string): boolean => unkept.has(lang);
