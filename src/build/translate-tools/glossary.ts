import { termsAmiss, termsOf, type OwnTerm, type SourceTerm } from '../../text/glossary.ts';
import { PLURALS } from '../../text/plural.ts';
import type { Content, LocaleContent } from '../content.ts';
import { Reader } from '../reader.ts';
import { glossaryFile, sourceGlossaryFile } from '../schema/glossary.ts';
import { unitsOf } from './unit.ts';

export interface Doubt {
  file: string;
  key: string;
  term: string;
  wanted: string[];
}

type Glossary<T> = Record<string, T>;

export const sourceGlossary = (root: string): Glossary<SourceTerm> =>
  new Reader(root).readIfThere(sourceGlossaryFile, 'locales/es/glossary.json')?.value ?? {};

/** The words that a language agreed on; none where it has no such file. */
export const ownGlossary = (root: string, lang: string): Glossary<OwnTerm> =>
  new Reader(root).readIfThere(glossaryFile, `locales/${lang}/glossary.json`)?.value ?? {};

/** Texts whose Spanish holds a term and whose translation holds none of the words agreed on for it. */
export function glossaryDoubts(root: string, content: Content, locale: LocaleContent): Doubt[] {
  const terms = termsOf(sourceGlossary(root), ownGlossary(root, locale.code));
  return unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories).flatMap(
    ({ file, key, source, target }) =>
      target === undefined
        ? []
        : termsAmiss(terms, source, target).map(({ id, wanted }) => ({ file, key, term: id, wanted })),
  );
}
