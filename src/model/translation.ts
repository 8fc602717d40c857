import type { TextState } from './text-state.ts';

/** What is written down of one translated text. */
export interface Entry {
  /** Hash of the Spanish it was made from. */
  source: string;
  origin: TextState['origin'];
  reviews: number;
  /** Hash of the Spanish after edits that change nothing for the translation. */
  minor?: string;
}

/** `minor`: the Spanish changed without changing what the translation says. `unknown`: nobody wrote down its source. */
export type Freshness = 'current' | 'minor' | 'stale' | 'unknown';

/** Texts by file below the language's folder, without ".json", and key; a field of a contact is "<id>.<field>". */
export type Texts = Record<string, Record<string, string>>;

/** One text of a language beside its Spanish. */
export interface Unit {
  /** File below the language's folder, without ".json". */
  file: string;
  key: string;
  source: string;
  /** Undefined where nobody translated it yet. */
  target: string | undefined;
  entry: Pick<Entry, 'origin' | 'reviews'> | null;
  freshness: Freshness;
  /** A reader's life may hang on it: such a text is told of first. */
  safety: boolean;
}

const SAFETY_FILES = /^(blocks|guides\/help-)/;
const SAFETY_KEYS = /^(danger|warning|first|not|key|remains)-|^status\.|^error\.|\.warning$/;

export const isSafety = (file: string, key: string): boolean =>
  SAFETY_FILES.test(file) || SAFETY_KEYS.test(key);

/** The Spanish behind a key: a plural form that Spanish does not tell apart was made from its `_other`. */
export const sourceOf = (texts: Record<string, string> | undefined, key: string): string | undefined =>
  texts?.[key] ?? texts?.[key.replace(/_(zero|one|two|few|many)$/, '_other')];

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Keys that a language must have of a file: plural forms are its own, every other key is the Spanish one. */
export function keysIn(
  source: Record<string, string>,
  target: Record<string, string> | undefined,
  forms: string[],
): string[] {
  const keys = Object.keys(source).flatMap((key) => {
    if (!PLURAL.test(key)) return [key];
    const base = key.replace(PLURAL, '');
    return key.endsWith('_other') ? forms.map((form) => `${base}_${form}`) : [];
  });
  return [
    ...new Set([...keys, ...Object.keys(target ?? {}).filter((key) => sourceOf(source, key) !== undefined)]),
  ];
}
