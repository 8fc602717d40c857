import type { Unit } from '../../model/translation.ts';
import { isLeftover } from '../../text/leftover.ts';
import { PLURALS } from '../../text/plural.ts';
import type { Content, LocaleContent } from '../content.ts';
import { textsOf } from '../translation-state.ts';
import { unitsOf } from './unit.ts';

/** Texts that are word for word those of another language: not translated, or copied by mistake. */
export function leftovers(content: Content, locale: LocaleContent): { unit: Unit; from: string }[] {
  const forms = PLURALS[locale.locale.value.plural].categories;
  const others = [...content.locales.values()].filter(
    ({ code }) => code !== locale.code && ['es', 'en'].includes(code),
  );
  const known = others.map((other) => ({ code: other.code, texts: textsOf(other) }));
  return unitsOf(content, locale, forms).flatMap((unit) => {
    const { file, key, target = '' } = unit;
    const from = known.find(({ texts }) => isLeftover(target, texts[file]?.[key]));
    return from ? [{ unit, from: from.code }] : [];
  });
}
