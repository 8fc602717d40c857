import { isSafety, keysIn, sourceOf, type Entry, type Unit } from '../../model/translation.ts';
import type { Content, LocaleContent } from '../content.ts';
import { SOURCE_LANGUAGE } from '../check/context.ts';
import { freshness, parseEntry, textsOf } from '../translation-state.ts';

/** The Spanish locale. Throws where there is none: nothing can be translated then. */
export function spanish(content: Content): LocaleContent {
  const source = content.locales.get(SOURCE_LANGUAGE);
  if (!source) throw new Error(`There is no folder locales/${SOURCE_LANGUAGE}`);
  return source;
}

/** A text with all that is written down of it, its hashes too. */
export interface KnownUnit extends Unit {
  entry: Entry | null;
}

/** Every text of a language, in the order of the Spanish files. */
export function unitsOf(content: Content, locale: LocaleContent, forms: string[]): KnownUnit[] {
  const targets = textsOf(locale);
  return Object.entries(textsOf(spanish(content))).flatMap(([file, source]) =>
    keysIn(source, targets[file], forms).flatMap((key): KnownUnit[] => {
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
