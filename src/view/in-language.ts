import { formatDay, formatSince } from '../text/format.ts';
import { translatorOf } from '../text/translate.ts';
import type { View } from './context.ts';

/**
 * The view in which a borrowed text is shown: its words, dates and shared blocks are of that language, the addresses
 * stay the reader's. Throws for a language that the pack did not take along.
 */
export function inLanguage(view: View, lang: string | undefined): View {
  const { pack } = view;
  if (!lang || lang === pack.lang) return view;
  const other = pack.foreign[lang];
  if (!other) throw new Error(`The pack of ${pack.lang} has no words of ${lang}`);
  const { locale, ui, blocks } = other;
  const t = translatorOf(other);
  return {
    ...view,
    reader: view.reader ?? view,
    t,
    pack: { ...pack, locale, ui, blocks },
    day: (day) => formatDay(day, locale, t),
    since: (day) => formatSince(day, locale, t),
  };
}

/** Marks for the element around a text of `view` that stands inside one of `around`; none where the language is the same. */
export function marked(view: View, around: View): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const { code, dir } = view.pack.locale;
  return code === around.pack.locale.code ? {} : { lang: code, dir };
}
