import type { Unit } from '../../model/translation.ts';
import { PLURALS } from '../../text/plural.ts';
import type { Content, LocaleContent } from '../content.ts';
import type { Outcome } from '../content-tools/outcome.ts';
import { unitsOf } from './unit.ts';

const COLUMNS = [
  'language',
  'level',
  'texts',
  'translated',
  'stale',
  'machine',
  'one review',
  'two reviews',
] as const;

function row(name: string, level: string, units: Unit[]): string[] {
  const done = units.filter(({ target }) => target !== undefined);
  const count = (keep: (unit: Unit) => boolean): string => String(done.filter(keep).length);
  const share = units.length ? Math.floor((100 * done.length) / units.length) : 100;
  return [
    name,
    level,
    String(units.length),
    `${share} %`,
    count(({ freshness }) => freshness === 'stale'),
    count(({ entry }) => entry?.origin !== 'human'),
    count(({ entry }) => entry?.reviews === 1),
    count(({ entry }) => entry?.reviews === 2),
  ];
}

export function table(rows: (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((cells) => Array.from(cells[at] ?? '').length)),
  );
  return rows
    .map((cells) =>
      cells.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - Array.from(cell).length)).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

/** One line for each file of a language that has anything to do. */
const pageRows = (units: Unit[]): string[][] =>
  [...new Set(units.map(({ file }) => file))].flatMap((file) => {
    const own = units.filter((unit) => unit.file === file);
    const open = own.some(({ target, freshness }) => target === undefined || freshness === 'stale');
    return open ? [row('', file, own)] : [];
  });

const formsOf = ({ locale }: LocaleContent): string[] => PLURALS[locale.value.plural].categories;

/** How far each language is: coverage, what the Spanish left behind, and who wrote and read it; safety texts apart. With `pages` also each file that has anything to do. */
export function status(content: Content, locales: LocaleContent[], pages = false): Outcome {
  const rows = locales.flatMap((locale) => {
    const units = unitsOf(content, locale, formsOf(locale));
    return [
      row(
        locale.code,
        'safety',
        units.filter(({ safety }) => safety),
      ),
      row(
        '',
        'rest',
        units.filter(({ safety }) => !safety),
      ),
      ...(pages ? pageRows(units) : []),
    ];
  });
  return { text: table([COLUMNS, ...rows]), ok: true };
}
