import type { Texts } from '../../model/translation.ts';
import type { LanguageData, SourceData } from '../../model/workshop.ts';
import type { OwnTerm, SourceTerm } from '../../text/glossary.ts';
import { fingerprint } from '../../text/leftover.ts';
import { PLURALS } from '../../text/plural.ts';
import type { Content, LocaleContent } from '../content.ts';
import { pageKeys } from '../page-language.ts';
import { ownGlossary, sourceGlossary } from '../translate-tools/glossary.ts';
import { readHistory, type History } from '../translate-tools/history.ts';
import { spanish, unitsOf, type KnownUnit } from '../translate-tools/unit.ts';
import { textsOf } from '../translation-state.ts';

/** Words of one file in the order in which they are read; those that nothing reads come last. */
function inOrder(words: Record<string, string>, order: string[]): Record<string, string> {
  const known = order.filter((key) => key in words);
  const others = Object.keys(words).filter((key) => !known.includes(key));
  return Object.fromEntries([...known, ...others].map((key) => [key, words[key] ?? '']));
}

const fingerprints = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([file, words]) => [
      file,
      Object.fromEntries(
        Object.entries(words).flatMap(([key, text]) => {
          const print = fingerprint(text);
          return print ? [[key, print]] : [];
        }),
      ),
    ]),
  );

export function sourceData(root: string, content: Content): SourceData<SourceTerm> {
  const english = content.locales.get('en') ?? spanish(content);
  const texts = Object.entries(textsOf(spanish(content))).map(([file, words]) => {
    const [, id = ''] = file.split('/');
    const page = /^(guides|pathways)\//.test(file) ? content.pages.get(id)?.value : undefined;
    return [file, page ? inOrder(words, pageKeys(page)) : words];
  });
  return {
    texts: Object.fromEntries(texts) as Texts,
    glossary: sourceGlossary(root),
    locale: english.locale.value,
    english: fingerprints(textsOf(english)),
  };
}

const stateOf = ({ entry, freshness }: KnownUnit): string =>
  entry ? `${freshness.charAt(0)}${entry.origin === 'human' ? 'h' : 'm'}${entry.reviews}` : '';

/** A table by file and key of what `of` says of each text; those it says nothing of are left out. */
function table(units: KnownUnit[], of: (unit: KnownUnit) => string | undefined): Texts {
  const texts: Texts = {};
  for (const unit of units) {
    const text = of(unit);
    if (text) (texts[unit.file] ??= {})[unit.key] = text;
  }
  return texts;
}

function languageData(
  root: string,
  content: Content,
  locale: LocaleContent,
  history: History,
): LanguageData<OwnTerm> {
  const units = unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories);
  return {
    locale: locale.locale.value,
    texts: table(units, ({ target }) => target),
    states: table(units, stateOf),
    before: table(units, ({ freshness, entry }) =>
      freshness === 'stale' && entry ? history[entry.source] : undefined,
    ),
    glossary: ownGlossary(root, locale.code),
  };
}

/** What the translators' page is given of each language to translate, listed or draft. */
export const languagesData = (root: string, content: Content): LanguageData<OwnTerm>[] => {
  const history = readHistory(root);
  return [...content.locales.values()]
    .filter((locale) => locale !== spanish(content))
    .map((locale) => languageData(root, content, locale, history));
};
