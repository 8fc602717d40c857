import type { Entry, Unit } from '../../model/translation.ts';
import { PLURALS } from '../../text/plural.ts';
import { gravestFaults } from '../../text/translation-faults.ts';
import type { Content, LocaleContent } from '../content.ts';
import type { Outcome } from '../content-tools/outcome.ts';
import { readContent } from '../content.ts';
import { sourceHash } from '../translation-state.ts';
import { record } from './record.ts';
import { unitsOf } from './unit.ts';
import { writeLocale, type Edits } from './write-locale.ts';
import type { Incoming } from './xliff.ts';

/** What is wrong with a translation, in a sentence; null where nothing is. */
function faultOf({ code, locale }: LocaleContent, unit: Unit, text: string): string | null {
  if (!text.trim()) return 'an empty text; leave the line out or write its translation';
  const { months } = locale.value;
  const [fault] = gravestFaults({ lang: code, months, unit, text: text.normalize('NFC') });
  return fault ? `${fault.found}; write ${fault.write}` : null;
}

/**
 * Takes translations in. All of them or none: one that is broken is named, and nothing is written. A text whose Spanish
 * has changed since the file was made is taken and counts as stale.
 */
export function importTexts(
  root: string,
  content: Content,
  locale: LocaleContent,
  { targets, sources, correct }: Incoming,
  origin: Entry['origin'],
): Outcome {
  const units = unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories);
  const byPlace = new Map(units.map((unit) => [`${unit.file}#${unit.key}`, unit]));
  const edits: Edits = {};
  const problems: string[] = [];
  for (const [file, texts] of Object.entries(targets))
    for (const [key, text] of Object.entries(texts)) {
      const unit = byPlace.get(`${file}#${key}`);
      const fault = unit ? faultOf(locale, unit, text) : 'a place that the guide does not have (any more)';
      if (fault) problems.push(`${file}.json  ${key}: ${fault}`);
      else if (unit && unit.target !== text.normalize('NFC')) (edits[file] ??= {})[key] = text;
    }
  if (problems.length)
    return { text: [...problems, `${problems.length} to mend; nothing was written.`].join('\n'), ok: false };
  const written = writeLocale(root, locale.code, edits);
  const after = readContent(root);
  const now = after.locales.get(locale.code);
  const changed = now
    ? record(root, after, now, undefined, ({ file, key, source, target, entry }) => {
        if (target === undefined) return null;
        const hash = sourceHash(sources[file]?.[key] ?? source);
        if (edits[file]?.[key] !== undefined) return { source: hash, origin, reviews: 0 };
        // The words are the old ones, and so is who wrote and read them.
        return correct.has(`${file}#${key}`) && entry?.source !== hash
          ? { source: hash, origin: entry?.origin ?? 'machine', reviews: entry?.reviews ?? 0 }
          : null;
      })
    : 0;
  return { text: [...written, `${changed} texts taken in.`].join('\n'), ok: true };
}
