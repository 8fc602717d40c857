/** What is wrong with the letters of a text, and how to mend it. */
export interface Flaw {
  code: string;
  found: string;
  write: string;
}

/**
 * Controls, format characters such as a zero-width space or a change of direction, halves of a pair, private ones,
 * line separators, and the sign for a letter that was lost. None can be seen, and some make a text read otherwise.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufffd]/u;

/**
 * What a language cannot be written without. Dari parts a stem from its ending with a zero-width non-joiner; it belongs
 * between two letters, the second of its script, and nowhere else; the first may end a Spanish name.
 */
const ALLOWED: Record<string, RegExp> = {
  'fa-AF': /(?<=\p{L})\u200c(?=\p{Script=Arabic})/gu,
};

/** The signs that the files of one language may hold, by the file's path. */
export const allowedIn = (file: string): RegExp | null =>
  ALLOWED[/^locales\/([^/]+)\//.exec(file)?.[1] ?? ''] ?? null;

/** The first flaw in the letters of a key or a value, or null. */
export function flawOf(text: string, allowed: RegExp | null = null): Flaw | null {
  const [hidden] = INVISIBLE.exec(allowed ? text.replace(allowed, '') : text) ?? [];
  if (hidden)
    return {
      code: 'P6',
      found: `the invisible character U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      write: 'the words without it; copy them again as plain text',
    };
  return text === text.normalize('NFC')
    ? null
    : { code: 'P7', found: 'letters with loose accents (NFD)', write: 'the same words in NFC' };
}
