import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Unit } from '../../model/translation.ts';
import { PLURALS } from '../../text/plural.ts';
import { toCsv } from '../../text/translation-table.ts';
import type { Content, LocaleContent } from '../content.ts';
import type { Outcome } from '../content-tools/outcome.ts';
import { isMeant, nameProblem } from './name.ts';
import { unitsOf } from './unit.ts';
import { writeWhole } from './write-whole.ts';
import { toXliff } from './xliff.ts';

const FORMATS: Record<string, (lang: string, units: Unit[]) => string> = { csv: toCsv, xliff: toXliff };

export interface ExportWish {
  /** The file or text to write; every one without. */
  name?: string | undefined;
  format: string;
  /** Only those to translate or to look at again. */
  onlyOpen: boolean;
  /** Where to; without it the texts are what the command says. */
  out?: string | undefined;
  overwrite: boolean;
}

/** Texts as one file. One that is there already may hold somebody's work, and stays unless `overwrite`. */
export function exportTexts(
  root: string,
  content: Content,
  locale: LocaleContent,
  { name, format, onlyOpen, out, overwrite }: ExportWish,
): Outcome {
  const write = FORMATS[format];
  if (!write) return { text: `--format is "${format}"; write csv or xliff.`, ok: false };
  const all = unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories);
  const wrong = name === undefined ? null : nameProblem(all, name);
  if (wrong) return { text: wrong, ok: false };
  const units = all
    .filter((unit) => isMeant(unit, name))
    .filter((unit) => !onlyOpen || unit.target === undefined || unit.freshness === 'stale');
  const text = write(locale.code, units);
  if (out === undefined) return { text, ok: true };
  const file = resolve(root, out);
  if (!overwrite && existsSync(file) && readFileSync(file, 'utf8') !== text)
    return {
      text: `${out} is there already; name another file, or add --overwrite. · ${out} ya existe: escriba otro nombre o agregue --overwrite.`,
      ok: false,
    };
  writeWhole(file, text);
  return { text: `${units.length} texts are in ${out}. · ${units.length} textos en ${out}.`, ok: true };
}
