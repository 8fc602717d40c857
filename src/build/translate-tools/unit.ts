import type { Content, LocaleContent } from '../content.ts';
import { SOURCE_LANGUAGE } from '../check/context.ts';
import {
  freshness,
  parseEntry,
  sourceOf,
  textsOf,
  type Entry,
  type Freshness,
} from '../translation-state.ts';

/** One text of a language beside its Spanish. */
export interface Unit {
  /** File below the language's folder, without ".json". */
  file: string;
  key: string;
  source: string;
  /** Undefined where nobody translated it yet. */
  target: string | undefined;
  entry: Entry | null;
  freshness: Freshness;
  /** A reader's life may hang on it: such a text is told of first. */
  safety: boolean;
}

const SAFETY_FILES = /^(blocks|guides\/help-)/;
const SAFETY_KEYS = /^(danger|warning|first|not|key|remains)-|^status\.|^error\.|\.warning$/;

export const isSafety = (file: string, key: string): boolean =>
  SAFETY_FILES.test(file) || SAFETY_KEYS.test(key);

/** Keys that a language must have of a file: plural forms are its own, every other key is the Spanish one. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

function keysOf(
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

/** The Spanish locale. Throws where there is none: nothing can be translated then. */
export function spanish(content: Content): LocaleContent {
  const source = content.locales.get(SOURCE_LANGUAGE);
  if (!source) throw new Error(`There is no folder locales/${SOURCE_LANGUAGE}`);
  return source;
}

/** Every text of a language, in the order of the Spanish files. */
export function unitsOf(content: Content, locale: LocaleContent, forms: string[]): Unit[] {
  const targets = textsOf(locale);
  return Object.entries(textsOf(spanish(content))).flatMap(([file, source]) =>
    keysOf(source, targets[file], forms).flatMap((key): Unit[] => {
      const text = sourceOf(source, key);
      if (text === undefined) return [];
      const entry = parseEntry(locale.review[file]?.[key]);
      return [
        {
          file,
          key,
          source: text,
          target: targets[file]?.[key],
          entry,
          freshness: freshness(entry, text),
          safety: isSafety(file, key),
        },
      ];
    }),
  );
}
