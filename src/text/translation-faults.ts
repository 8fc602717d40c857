import type { Unit } from '../model/translation.ts';
import { allowedIn, flawOf } from './characters.ts';
import { termsAmiss, type Term } from './glossary.ts';
import { linksIn, placeholdersIn } from './inline.ts';
import { fingerprint, isLeftover } from './leftover.ts';
import { limitOf, sizeAgainst } from './limit.ts';
import { HTML } from './prose-patterns.ts';
import { markFault, proseFaults, type Fault } from './prose-faults.ts';

/** What a translation is judged with. */
export interface Judged {
  lang: string;
  months: string[];
  unit: Pick<Unit, 'file' | 'key' | 'source'>;
  text: string;
}

const sameMarks = (a: string[], b: string[]): boolean => [...a].sort().join() === [...b].sort().join();

const shown = (ids: string[], form: (id: string) => string): string => ids.map(form).join(' ') || '—';
const asFact = (id: string): string => `{{${id}}}`;
const asLink = (id: string): string => `(${id})`;

function lettersFault(lang: string, file: string, text: string): Fault[] {
  const flaw = flawOf(text, allowedIn(`locales/${lang}/${file}.json`));
  return flaw ? [flaw] : [];
}

function marksFaults(text: string, source: string): Fault[] {
  const faults: Fault[] = [];
  for (const [code, marksIn, form, name] of [
    ['W5', placeholdersIn, asFact, 'facts {{…}}'],
    ['W6', linksIn, asLink, 'links (…)'],
  ] as const) {
    const [own, wanted] = [marksIn(text), marksIn(source)];
    if (!sameMarks(own, wanted))
      faults.push({
        code,
        found: `${name}: ${shown(own, form)}`,
        write: `the same as the Spanish: ${shown(wanted, form)}`,
      });
  }
  return faults;
}

/** What no translation may be taken in with: it would break the page, or say other facts than the Spanish. */
export function gravestFaults({ lang, months, unit, text }: Judged): Fault[] {
  const html = HTML.pattern.exec(text);
  const mark = markFault({ lang, months, ...unit, text });
  return [
    ...lettersFault(lang, unit.file, text),
    ...(html ? [{ code: HTML.code, found: `HTML "${html[0]}"`, write: HTML.write }] : []),
    ...(mark ? [mark] : []),
    ...marksFaults(text, unit.source),
  ];
}

function limitFault({ lang, unit, text }: Judged): Fault[] {
  const limit = limitOf(unit, lang);
  const size = limit ? sizeAgainst(limit, text, lang) : 0;
  if (!limit || size <= limit.most) return [];
  const code = { letters: 'L3', words: 'L1', sentence: 'L2' }[limit.of];
  const found = limit.of === 'sentence' ? `a sentence of ${size} words` : `${size} ${limit.of}`;
  return [{ code, found, write: `at most ${limit.most}` }];
}

/** Everything to mend in one translation, the gravest first. */
export const translationFaults = (judged: Judged): Fault[] => [
  ...lettersFault(judged.lang, judged.unit.file, judged.text),
  ...marksFaults(judged.text, judged.unit.source),
  ...proseFaults({ ...judged, ...judged.unit }),
  ...limitFault(judged),
];

/**
 * What a person should look at again: terms without their agreed word, and a text left in Spanish or in the English of
 * which `english` is the fingerprint.
 */
export const translationDoubts = (
  { unit: { source }, text }: Judged,
  terms: Term[],
  english: string | undefined,
): Fault[] => [
  ...(isLeftover(text, source) || (english !== undefined && fingerprint(text) === english)
    ? [{ code: 'T1', found: 'word for word the Spanish or the English', write: 'its translation' }]
    : []),
  ...termsAmiss(terms, source, text).map(({ spanish, wanted }) => ({
    code: 'T2',
    found: `"${spanish[0] ?? ''}"`,
    write: `the agreed word: ${wanted.join(' / ')}`,
  })),
];
