import { PLURALS } from '../../text/plural.ts';
import { wordChange } from '../../text/word-change.ts';
import type { Content, LocaleContent } from '../content.ts';
import type { Outcome } from '../content-tools/outcome.ts';
import type { History } from './history.ts';
import { unitsOf, type KnownUnit } from './unit.ts';

/** Words that differ, marked: [-old-] and {+new+} as translators know them from other tools. */
export function marked(before: string, after: string): string {
  const { head, gone, come, tail } = wordChange(before, after);
  return `${head}${gone ? `[-${gone}-]` : ''}${come ? `{+${come}+}` : ''}${tail}`;
}

function entryOf({ file, key, source, target, entry, safety }: KnownUnit, history: History): string {
  const before = history[entry?.source ?? ''];
  return [
    `${file}.json  ${key}${safety ? '  (safety: first)' : ''}`,
    before === undefined ? '  before: not kept' : `  before: ${before}`,
    `  now:    ${source}`,
    before === undefined ? null : `  change: ${marked(before, source)}`,
    `  yours:  ${target}`,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** What changed in the Spanish since each text was translated, old and new together; texts of safety come first. */
export function stale(content: Content, locale: LocaleContent, history: History): Outcome {
  const units = unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories).filter(
    (unit) => unit.target !== undefined && unit.freshness === 'stale',
  );
  if (!units.length) return { text: `${locale.code}: every text follows the present Spanish.`, ok: true };
  const sorted = [...units.filter(({ safety }) => safety), ...units.filter(({ safety }) => !safety)];
  const accept = `npm run translate -- accept ${locale.code} <file>#<key>`;
  const how = [
    `Still right · Sigue bien: ${accept}`,
    `Mended by a person · Corregido por una persona: ${accept} --human`,
  ].join('\n');
  return { text: [...sorted.map((unit) => entryOf(unit, history)), how].join('\n\n'), ok: true };
}
