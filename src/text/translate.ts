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

/**
 * Interface words of one language. Throws an Error naming the key when a word is missing: i18next would print the
 * key, and a reader must never see one. The plural rule comes from `locale.json`, never from the device.
 */
export function translator(locale: Locale, words: Record<string, string>): Translate {
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
    if (!i18n.exists(key, values)) throw new Error(`No word "${key}" in ui.json of ${locale.code}`);
    return i18n.t(key, values ?? {});
  };
}

/** Setting up i18next costs more than rendering a page: once a pack is enough. */
const translators = new WeakMap<Pack, Translate>();

/** The interface words of a pack. */
export function translatorOf(pack: Pack): Translate {
  const known = translators.get(pack);
  if (known) return known;
  const made = translator(pack.locale, pack.ui);
  translators.set(pack, made);
  return made;
}
