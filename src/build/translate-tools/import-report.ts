import type { Entry } from '../../model/translation.ts';
import type { Fault } from '../../text/prose-faults.ts';
import type { Outcome } from '../content-tools/outcome.ts';
import type { KnownUnit } from './unit.ts';

/** Texts of a file that a person should know of. */
export interface Listed {
  /** Left as they are, because a person wrote them after the file was made. */
  kept: (KnownUnit & { offered: string })[];
  /** The same words as in the guide, which counts them as a machine's. */
  unmarked: KnownUnit[];
  /** Taken in, and to be mended: too long, or prose that the check refuses. */
  doubtful: (KnownUnit & { doubt: Fault })[];
  /** Taken in, and stale at once: the Spanish changed after the file was made. */
  older: KnownUnit[];
  /** Without a translation in the file though the guide has one. */
  emptied: KnownUnit[];
}

/** A command that names more than this is not typed by anybody. */
const MOST_NAMES = 6;

const placeOf = ({ file, key }: KnownUnit): string => `${file}.json  ${key}`;

function part(title: string, lines: string[], after = ''): string {
  return lines.length ? [`${title} (${lines.length}):`, ...lines, ...(after ? [after] : [])].join('\n') : '';
}

/** What to do where a person's file brings nothing new: its words came in before, without `--human`. */
function remedy(lang: string, unmarked: KnownUnit[]): string {
  const names = unmarked.map(({ file, key }) => `${file}#${key}`);
  const order = `npm run translate -- accept ${lang} ${names.slice(0, MOST_NAMES).join(' ')} --human`;
  const more = names.length > MOST_NAMES ? ` (… ${names.length})` : '';
  return `These words are in the guide already, as a machine's. Where a person wrote them · Ya están, como de máquina. Si los escribió una persona${more}:\n${order}`;
}

/** What an import did and what it left, in both languages of the workshop. */
export function importReport(
  lang: string,
  written: string[],
  changed: number,
  { kept, unmarked, doubtful, older, emptied }: Listed,
  origin: Entry['origin'],
): Outcome {
  const parts = [
    part(
      'Taken in, to mend · Recibidos, por corregir',
      doubtful.map((unit) => `${placeOf(unit)}: ${unit.doubt.found}; write ${unit.doubt.write}`),
    ),
    part(
      'Taken in, but the Spanish has changed since · Recibidos, pero el español cambió después',
      older.map(placeOf),
      `npm run translate -- stale ${lang}`,
    ),
    part(
      'Empty in the file, so left as they were · Vacíos en el archivo: quedan como estaban',
      emptied.map(placeOf),
    ),
    part(
      'Not taken in: the guide has newer words · No recibidos: en la guía hay palabras más nuevas',
      kept.map((unit) => `${placeOf(unit)}\n  guide: ${unit.target ?? ''}\n  file:  ${unit.offered}`),
      'Mend the file, or add --overwrite · Corrija el archivo, o agregue --overwrite',
    ),
    changed === 0 && origin === 'human' && unmarked.length ? remedy(lang, unmarked) : '',
    [...written, `${changed} texts taken in.`].join('\n'),
  ];
  return { text: parts.filter(Boolean).join('\n\n'), ok: kept.length === 0 };
}
