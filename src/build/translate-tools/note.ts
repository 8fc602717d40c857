import type { Content, LocaleContent } from '../content.ts';
import type { Outcome } from '../content-tools/outcome.ts';
import { PLURALS } from '../../text/plural.ts';
import { nameProblem } from './name.ts';
import { accepted, record, type Change } from './record.ts';
import { unitsOf } from './unit.ts';

/** Writes a change of the named texts down. With a name that means no text nothing is written. */
export function noteTexts(
  root: string,
  content: Content,
  locale: LocaleContent,
  names: string[],
  change: Change,
): Outcome {
  const units = unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories);
  const wrong = names.flatMap((name) => nameProblem(units, name) ?? []);
  if (wrong.length) return { text: wrong.join('\n'), ok: false };
  const count = names.reduce((sum, name) => sum + record(root, content, locale, name, change), 0);
  return { text: `${count} texts noted in locales/${locale.code}/review.json.`, ok: true };
}

/** "Still right", or "a person wrote it". A whole language only where somebody says so: it is a claim about each text. */
export function acceptTexts(
  root: string,
  content: Content,
  locale: LocaleContent,
  names: string[],
  { human, all }: { human: boolean; all: boolean },
): Outcome {
  const change = accepted(human ? 'human' : undefined);
  if (names.length) return noteTexts(root, content, locale, names, change);
  if (!all) {
    const order = `npm run translate -- accept ${locale.code} guides/darien${human ? ' --human' : ''}`;
    return {
      text: `Name the file or the text: ${order}; --all is the whole language. · Escriba cuál: ${order}; --all es todo el idioma.`,
      ok: false,
    };
  }
  const count = record(root, content, locale, undefined, change);
  return { text: `${count} texts noted in locales/${locale.code}/review.json.`, ok: true };
}
