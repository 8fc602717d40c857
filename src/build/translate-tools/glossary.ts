import type { Content, LocaleContent, Placed } from '../content.ts';
import { Reader } from '../reader.ts';
import { glossaryFile, sourceGlossaryFile } from '../schema/glossary.ts';
import { PLURALS } from '../../text/plural.ts';
import { unitsOf } from './unit.ts';

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A whole word, in the singular or the plural. */
const wordIn = (term: string): RegExp =>
  new RegExp(`(?<!\\p{L})${escapeRegExp(folded(term))}(e?s)?(?!\\p{L})`, 'u');

export interface Doubt {
  file: string;
  key: string;
  term: string;
  wanted: string[];
}

/** Agreed words of a language, or null where it has none. Throws for a broken file through `reader.problems`. */
function read(reader: Reader, lang: string) {
  const own = reader.readIfThere(glossaryFile, `locales/${lang}/glossary.json`);
  const source = reader.readIfThere(sourceGlossaryFile, 'locales/es/glossary.json');
  return own && source ? { own: own as Placed<typeof own.value>, source } : null;
}

/**
 * Texts whose Spanish holds a term and whose translation holds none of the words agreed on for it. A doubt and not a
 * fault: the same Spanish word may mean something else in its place.
 */
export function glossaryDoubts(root: string, content: Content, locale: LocaleContent): Doubt[] {
  const glossaries = read(new Reader(root), locale.code);
  if (!glossaries) return [];
  const terms = Object.entries(glossaries.source.value).flatMap(([id, { term }]) => {
    const entry = glossaries.own.value[id];
    if (!entry) return [];
    return [{ id, spanish: term.map(wordIn), wanted: 'use' in entry ? entry.use : term }];
  });
  return unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories).flatMap(
    ({ file, key, source, target }) => {
      if (target === undefined) return [];
      const [spanish, own] = [folded(source), folded(target)];
      return terms
        .filter(({ spanish: patterns }) => patterns.some((pattern) => pattern.test(spanish)))
        .filter(({ wanted }) => !wanted.some((word) => own.includes(folded(word))))
        .map(({ id, wanted }) => ({ file, key, term: id, wanted }));
    },
  );
}
