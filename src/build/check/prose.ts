import { proseFaults } from '../../text/prose-faults.ts';
import type { LocaleContent } from '../content.ts';
import { fileOf } from '../translation-state.ts';
import { at, type Place, type Rule } from './context.ts';

interface Text {
  place: Place;
  file: string;
  key: string;
  text: string;
}

function* textsOf(locale: LocaleContent): Generator<Text> {
  const { ui, phrases, checklists, screener, routes, figures, changes, contacts, pages, blocks } = locale;
  const lists = [screener, phrases, checklists, routes, figures, changes, ui];
  for (const words of [...pages.values(), ...blocks.values(), ...lists])
    for (const [key, text] of Object.entries(words.value))
      yield { place: at(words, key), file: fileOf(words), key, text };
  for (const [id, contact] of Object.entries(contacts.value))
    for (const [key, text = ''] of Object.entries(contact))
      yield { place: at(contacts, id, key), file: fileOf(contacts), key: `${id}.${key}`, text };
}

/** HTML, addresses, prices, phones and dates in prose; marks that would print as they stand; words that do harm. */
export const prose: Rule = ({ content, note }) => {
  for (const locale of content.locales.values()) {
    const { months } = locale.locale.value;
    for (const { place, ...text } of textsOf(locale))
      for (const { code, found, write } of proseFaults({ lang: locale.code, months, ...text }))
        note(place, code, found, write);
  }
};
