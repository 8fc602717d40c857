import type { Entry, Unit } from '../../model/translation.ts';
import { PLURALS } from '../../text/plural.ts';
import { gravestFaults, translationFaults } from '../../text/translation-faults.ts';
import { baseMark } from '../../text/translation-table.ts';
import type { Content, LocaleContent } from '../content.ts';
import type { Outcome } from '../content-tools/outcome.ts';
import { readContent } from '../content.ts';
import { sourceHash } from '../translation-state.ts';
import { importReport, type Listed } from './import-report.ts';
import { record } from './record.ts';
import { unitsOf, type KnownUnit } from './unit.ts';
import { writeLocale, type Edits } from './write-locale.ts';
import type { Incoming } from './xliff.ts';

/** What is wrong with a translation, in a sentence; null where nothing is. */
function faultOf({ code, locale }: LocaleContent, unit: Unit, text: string): string | null {
  if (!text.trim()) return 'an empty text; leave the line out or write its translation';
  const { months } = locale.value;
  const [fault] = gravestFaults({ lang: code, months, unit, text });
  return fault ? `${fault.found}; write ${fault.write}` : null;
}

/**
 * Whether the words in the guide are not those that the file was made over and are worth keeping: a person wrote them,
 * or the file says no more than that older words were right.
 */
function isNewer({ target, entry }: KnownUnit, base: string | undefined, correct: boolean): boolean {
  if (target === undefined || base === baseMark(target)) return false;
  return correct || entry?.origin === 'human';
}

/** Every text that a file brings, with its unit where the guide has one. */
function* textsIn({ targets }: Incoming, byPlace: Map<string, KnownUnit>) {
  for (const [file, texts] of Object.entries(targets))
    for (const [key, text] of Object.entries(texts)) {
      const place = `${file}#${key}`;
      yield { file, key, place, text: text.normalize('NFC'), unit: byPlace.get(place) };
    }
}

/**
 * Takes translations in. All of them or none where one is broken: it is named, and nothing is written. A text that a
 * person wrote after the file was made stays, unless `overwrite`. One whose Spanish has changed since is taken and
 * counts as stale.
 */
export function importTexts(
  root: string,
  content: Content,
  locale: LocaleContent,
  incoming: Incoming,
  { origin, overwrite }: { origin: Entry['origin']; overwrite: boolean },
): Outcome {
  const { sources, bases, correct, empty } = incoming;
  const units = unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories);
  const byPlace = new Map(units.map((unit) => [`${unit.file}#${unit.key}`, unit]));
  const { months } = locale.locale.value;
  const edits: Edits = {};
  const problems: string[] = [];
  const listed: Listed = { kept: [], unmarked: [], doubtful: [], older: [], emptied: [] };
  for (const { file, key, place, text, unit } of textsIn(incoming, byPlace)) {
    const fault = unit ? faultOf(locale, unit, text) : 'a place that the guide does not have (any more)';
    if (fault) problems.push(`${file}.json  ${key}: ${fault}`);
    if (fault || !unit) continue;
    const isOld = (sources[file]?.[key] ?? unit.source) !== unit.source;
    if (unit.target === text) {
      if (!isOld && unit.entry?.origin !== 'human' && !correct.has(place)) listed.unmarked.push(unit);
    } else if (!overwrite && isNewer(unit, bases[file]?.[key], correct.has(place)))
      listed.kept.push({ ...unit, offered: text });
    else {
      (edits[file] ??= {})[key] = text;
      const [doubt] = translationFaults({ lang: locale.code, months, unit, text });
      if (doubt) listed.doubtful.push({ ...unit, doubt });
      if (isOld) listed.older.push(unit);
    }
  }
  if (problems.length)
    return { text: [...problems, `${problems.length} to mend; nothing was written.`].join('\n'), ok: false };
  const none = baseMark(undefined);
  listed.emptied.push(
    ...units.filter(
      ({ file, key, target }) => target && empty.has(`${file}#${key}`) && bases[file]?.[key] !== none,
    ),
  );
  const written = writeLocale(root, locale.code, edits);
  const after = readContent(root);
  const now = after.locales.get(locale.code);
  const kept = new Set(listed.kept.map(({ file, key }) => `${file}#${key}`));
  const changed = now
    ? record(root, after, now, undefined, ({ file, key, source, target, entry }) => {
        if (target === undefined || kept.has(`${file}#${key}`)) return null;
        const hash = sourceHash(sources[file]?.[key] ?? source);
        if (edits[file]?.[key] !== undefined) return { source: hash, origin, reviews: 0 };
        // The words are the old ones, and so is who wrote and read them.
        return correct.has(`${file}#${key}`) && entry?.source !== hash
          ? { source: hash, origin: entry?.origin ?? 'machine', reviews: entry?.reviews ?? 0 }
          : null;
      })
    : 0;
  return importReport(locale.code, written, changed, listed, origin);
}
