import { PLURALS } from '../../text/plural.ts';
import type { Content, LocaleContent } from '../content.ts';
import { bareProse } from '../check/inline.ts';
import { unitsOf, type Unit } from './unit.ts';

/** A text this short may well be the same in two languages: a name, "SMS", "WhatsApp". */
const LEAST_WORDS = 4;
const WORD = /\p{L}{2,}/gu;

const wordsOf = (text: string): string[] => bareProse(text).match(WORD) ?? [];

/** Texts that are word for word those of another language: not translated, or copied by mistake. */
export function leftovers(content: Content, locale: LocaleContent): { unit: Unit; from: string }[] {
  const forms = PLURALS[locale.locale.value.plural].categories;
  const others = [...content.locales.values()].filter(
    ({ code }) => code !== locale.code && ['es', 'en'].includes(code),
  );
  const texts = others.flatMap((other) =>
    unitsOf(content, other, PLURALS[other.locale.value.plural].categories).map(
      ({ file, key, target = '' }) => [`${file}#${key}#${target}`, other.code] as const,
    ),
  );
  const known = new Map(texts);
  return unitsOf(content, locale, forms).flatMap((unit) => {
    const { file, key, target = '' } = unit;
    const from = known.get(`${file}#${key}#${target}`);
    return from && wordsOf(target).length >= LEAST_WORDS ? [{ unit, from }] : [];
  });
}
