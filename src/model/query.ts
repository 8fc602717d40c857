/** Name of the query that asks about a check code: `?c=K7Q20AB5`. */
export const CODE = 'c';

/** Name of the query that asks for a second language beneath the first: `?con=en`. */
export const BESIDE = 'con';

/** The second language an address asks for, or null. Any text may stand there: ask for a pack, never trust it. */
export function besideAt(search: string): string | null {
  const [, lang] = new RegExp(`[?&]${BESIDE}=([A-Za-z-]{2,11})(?:&|$)`).exec(search) ?? [];
  return lang ?? null;
}
