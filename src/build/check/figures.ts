import type { FactRecord } from '../content.ts';
import { at, sourceLocale, type Rule } from './context.ts';
import { placeholdersIn } from '../../text/inline.ts';

/** What a law or a tariff sets holds until it changes; a count of what happened is only true of its time. */
const isFigure = ({ kind, value }: FactRecord): boolean =>
  (kind === 'risk' || kind === 'evergreen') && !!value && ('count' in value || 'percent' in value);

const isDate = ({ value }: FactRecord): boolean => !!value && 'date' in value;

/** A count without its year reads as if it were of today. Other languages print the same facts (W5). */
export const figures: Rule = ({ content, note }) => {
  for (const words of sourceLocale(content)?.pages.values() ?? [])
    for (const [key, text] of Object.entries(words.value)) {
      const facts = placeholdersIn(text).flatMap((id) => {
        const fact = content.facts.get(id)?.value;
        return fact ? [{ id, fact }] : [];
      });
      const figure = facts.find(({ fact }) => isFigure(fact));
      if (figure && !facts.some(({ fact }) => isDate(fact)))
        note(
          at(words, key),
          'P9',
          `{{${figure.id}}}, a figure without its year`,
          'the year or period as a fact with "date" in the same sentence',
        );
    }
};
