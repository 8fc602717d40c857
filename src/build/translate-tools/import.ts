import { PLURALS } from '../../text/plural.ts';
import type { Content, LocaleContent } from '../content.ts';
import type { Outcome } from '../content-tools/outcome.ts';
import { readContent } from '../content.ts';
import { sourceHash, type Entry } from '../translation-state.ts';
import { flawOf, allowedIn } from '../check/characters.ts';
import { hasBrokenMark, linksIn, placeholdersIn } from '../check/inline.ts';
import { record } from './record.ts';
import { unitsOf, type Unit } from './unit.ts';
import { writeLocale, type Edits } from './write-locale.ts';
import type { Incoming } from './xliff.ts';

const sameMarks = (a: string[], b: string[]): boolean => [...a].sort().join() === [...b].sort().join();

/** What is wrong with a translation, in a sentence; null where nothing is. */
function faultOf(lang: string, { file, source }: Unit, text: string): string | null {
  if (!text.trim()) return 'an empty text; leave the line out or write its translation';
  const flaw = flawOf(text.normalize('NFC'), allowedIn(`locales/${lang}/${file}.json`));
  if (flaw) return `${flaw.found}; write ${flaw.write}`;
  if (/<[/!]?[a-z]/i.test(text)) return 'HTML; write plain words';
  if (hasBrokenMark(text)) return 'a mark that is opened and not closed';
  if (!sameMarks(placeholdersIn(text), placeholdersIn(source))) return 'other {{…}} than the Spanish';
  if (!sameMarks(linksIn(text), linksIn(source))) return 'other (links) than the Spanish';
  return null;
}

/**
 * Takes translations in. All of them or none: one that is broken is named, and nothing is written. A text whose Spanish
 * has changed since the file was made is taken and counts as stale.
 */
export function importTexts(
  root: string,
  content: Content,
  locale: LocaleContent,
  { targets, sources }: Incoming,
  origin: Entry['origin'],
): Outcome {
  const units = unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories);
  const byPlace = new Map(units.map((unit) => [`${unit.file}#${unit.key}`, unit]));
  const edits: Edits = {};
  const problems: string[] = [];
  for (const [file, texts] of Object.entries(targets))
    for (const [key, text] of Object.entries(texts)) {
      const unit = byPlace.get(`${file}#${key}`);
      const fault = unit
        ? faultOf(locale.code, unit, text)
        : 'a place that the guide does not have (any more)';
      if (fault) problems.push(`${file}.json  ${key}: ${fault}`);
      else if (unit && unit.target !== text.normalize('NFC')) (edits[file] ??= {})[key] = text;
    }
  if (problems.length)
    return { text: [...problems, `${problems.length} to mend; nothing was written.`].join('\n'), ok: false };
  const written = writeLocale(root, locale.code, edits);
  const after = readContent(root);
  const now = after.locales.get(locale.code);
  const changed = now
    ? record(root, after, now, undefined, ({ file, key, source, target }) =>
        edits[file]?.[key] === undefined || target === undefined
          ? null
          : { source: sourceHash(sources[file]?.[key] ?? source), origin, reviews: 0 },
      )
    : 0;
  return { text: [...written, `${changed} texts taken in.`].join('\n'), ok: true };
}
