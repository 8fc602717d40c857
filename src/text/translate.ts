import { createInstance } from 'i18next';
import type { Locale } from '../model/locale.ts';
import type { Pack } from '../model/pack.ts';
import { PLURALS } from './plural.ts';

/** Looks an interface word up; `{{name}}` is filled from `values`, plurals follow `values.count`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

interface PluralRule {
  select(count: number): string;
  resolvedOptions(): { pluralCategories: string[] };
}

/** Gives what stands in place of a word that is missing, or throws the problem. */
type OnMissing = (problem: Error) => string;

const refuse: OnMissing = (problem) => {
  throw problem;
};

/**
 * Interface words of one language. Throws an Error naming the key when a word is missing, unless `onMissing` has
 * something to put there: i18next would print the key, and a reader must never see one. The plural rule comes from
 * `locale.json`, never from the device.
 */
export function translator(
  locale: Locale,
  words: Record<string, string>,
  onMissing: OnMissing = refuse,
): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: locale.code,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    resources: { [locale.code]: { ui: words } },
  });
  const rule: PluralRule = {
    select: PLURALS[locale.plural].select,
    resolvedOptions: () => ({ pluralCategories: [...PLURALS[locale.plural].categories] }),
  };
  (i18n.services.pluralResolver as { getRule: () => PluralRule }).getRule = () => rule;
  return (key, values) => {
    if (i18n.exists(key, values)) return i18n.t(key, values ?? {});
    return onMissing(new Error(`No word "${key}" in ui.json of ${locale.code}`));
  };
}

/** A pack, or what it took along of another language. */
type WithWords = Pick<Pack, 'locale' | 'ui'>;

/** Setting up i18next costs more than rendering a page: once a pack is enough. */
const translators = new WeakMap<WithWords, Translate>();
const forgiving = new WeakMap<WithWords, OnMissing>();

/**
 * Lets pages be made of a pack that an older app has stored, without the words that came later: a button without its
 * word is better than a phone without its guide. `onMissing` hears of each word and gives what stands in its place. At
 * build time a missing word stays an error.
 */
export function forgiveMissingWords(pack: Pack, onMissing: OnMissing): void {
  for (const words of [pack, ...Object.values(pack.foreign)]) forgiving.set(words, onMissing);
}

/** The interface words of a pack. */
export function translatorOf(words: WithWords): Translate {
  const known = translators.get(words);
  if (known) return known;
  const made = translator(words.locale, words.ui, forgiving.get(words));
  translators.set(words, made);
  return made;
}
