import { forgetRecords, keepSealed, openKept, type Opened } from './seal.ts';

/** What a reader ticked, by its name, each with the words that stood beside it. */
export type Ticked = Record<string, string>;

interface Ticks {
  lang: string;
  ticked: Ticked;
}

const isTicks = (thing: object): thing is Ticks => 'ticked' in thing;

const openTicks = (): Promise<Opened<Ticks>[]> => openKept(isTicks);

/** The ticks kept in a language, or null where the reader keeps none in any. */
export async function keptTicks(lang: string): Promise<Ticked | null> {
  const kept = await openTicks();
  if (!kept.length) return null;
  return kept.find(({ thing }) => thing.lang === lang)?.thing.ticked ?? {};
}

/** Keeps the ticks of a language in place of the last; those before are gone only when the new ones are there. */
export async function keepTicks(lang: string, ticked: Ticked): Promise<void> {
  const before = (await openTicks()).filter(({ thing }) => thing.lang === lang);
  await keepSealed({ lang, ticked });
  await forgetRecords(before);
}

/** Forgets the ticks of every language. */
export async function forgetTicks(): Promise<void> {
  await forgetRecords(await openTicks());
}
