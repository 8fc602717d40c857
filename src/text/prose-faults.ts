import { bannedIn, type Pattern } from './banned.ts';
import { bareProse, hasBrokenMark, hasMark, wordlessLinksIn } from './inline.ts';
import { dateIn, HTML, PROSE, withoutHours } from './prose-patterns.ts';

/** What is wrong with one text: a code, what was found, and what to write instead. */
export interface Fault {
  code: string;
  found: string;
  write: string;
}

/** A text of one language, by its place: the file below the language's folder, and the key. */
export interface PlacedText {
  lang: string;
  /** Months as the language's dates spell them. */
  months: string[];
  file: string;
  key: string;
  text: string;
}

const PROSE_FILES = /^(guides|pathways|blocks)\/|^screener$/;

/** Blocks and buttons are set as Markdown-lite; everything else prints as it stands. */
const takesMarks = ({ file, key }: PlacedText): boolean =>
  file === 'ui' || (PROSE_FILES.test(file) && !/^summary$|^(.+-)?title$/.test(key));

/** Words of buttons name dates and figures by placeholders that prose does not have. */
const patternsFor = ({ lang, months, file }: PlacedText): Pattern[] => [
  ...(file === 'ui' ? [] : [...PROSE, dateIn(months)]),
  HTML,
  ...bannedIn(lang),
];

export function markFault(placed: PlacedText): Fault | null {
  if (hasBrokenMark(placed.text))
    return {
      code: 'P8',
      found: 'a broken mark',
      write: '{{fact-id}}, [text](id) and **bold**, each closed as it was opened',
    };
  const [wordless] = wordlessLinksIn(placed.text);
  if (wordless !== undefined)
    return {
      code: 'W8',
      found: `a link without words: ${wordless}`,
      write: 'the words to tap on, between [ and ]',
    };
  return !takesMarks(placed) && hasMark(placed.text)
    ? {
        code: 'P8',
        found: 'a mark where words print as they stand',
        write: 'plain words, without {{ }}, [ ]( ) and **',
      }
    : null;
}

/** HTML, addresses, prices, phones and dates in prose; marks that would print as they stand; words that do harm. */
export function proseFaults(placed: PlacedText): Fault[] {
  const text = placed.file === 'contacts' ? withoutHours(placed.text) : placed.text;
  const matches = patternsFor(placed).flatMap(({ code, pattern, write }) => {
    const match = pattern.exec(bareProse(text));
    return match ? [{ code, found: `"${match[0].trim()}"`, write }] : [];
  });
  const mark = markFault(placed);
  return mark ? [...matches, mark] : matches;
}
