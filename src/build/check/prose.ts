import type { LocaleContent, Placed } from '../content.ts';
import { bannedIn, type Pattern } from './banned.ts';
import { at, type Place, type Rule } from './context.ts';
import { bareProse, hasBrokenMark, hasMark } from './inline.ts';

const HTML: Pattern = {
  code: 'P1',
  pattern: /<[/!]?[a-z]|<!--|&[a-z]+;|&#x?[0-9a-f]+;/i,
  write: 'plain words; **bold** and [text](id) are the only marks',
};

/** What prose must not hold: a value that can change belongs in a fact, so that it has a source and a date. */
const PROSE: Pattern[] = [
  {
    code: 'P2',
    pattern:
      /\bhttps?:|\bwww\.|\bwa\.me\b|\b[a-z0-9-]+\.(com|org|net|gob|gov|go|int|edu|info)\b|\S@\S+\.[a-z]/i,
    write: '[text](source-id): addresses live in sources.json',
  },
  {
    code: 'P3',
    pattern:
      /[$€£¥]\s?\d|\d\s?(USD|MXN|COP|US\$|€|d[oó]lares|pesos|dollars|euros?|reais|dola|goud|美元|比索|欧元|دولار|دالر|يورو|یورو|بيزو)/iu,
    write: 'a fact with "money" as {{fact-id}}',
  },
  {
    code: 'P4',
    pattern: /\+?\d[\d \-.]*\d{2,}|\d{3,}|(?![0-9])\p{Nd}/u,
    write:
      'a fact (date, count, …) or a contact as {{id}}; no phone, year or figure in prose, and only the digits 0 to 9',
  },
];

const LATIN = '[\\p{Script=Latin}\\d]';

/** Months spelled as the language's dates spell them: "title 42 may" is no day in May. */
function dateIn({ locale }: LocaleContent): Pattern {
  const months = locale.value.months.join('|');
  return {
    code: 'P5',
    pattern: new RegExp(
      `(?<!${LATIN})\\d{1,2}(st|nd|rd|th|er|\\.?º|ª)?\\s+(de\\s+|of\\s+)?(${months})(?![\\p{L}\\u200c])|` +
        `(?<!${LATIN})(${months})\\s*\\d{1,2}(?!\\d)|(?<!\\d)\\d{1,2}/\\d{1,2}/\\d`,
      'u',
    ),
    write: 'a fact with "date" as {{fact-id}}',
  };
}

interface Text {
  place: Place;
  text: string;
  /** What this text must not hold. */
  patterns: Pattern[];
  /** Blocks are set as Markdown-lite; everything else prints as it stands. */
  marks: boolean;
}

/** Opening hours are the one thing with figures that stands in words. */
const withoutHours = (text: string): string => text.replace(/\b\d{1,2}[:.]\d{2}\b/g, ' ');

function* textsOf(locale: LocaleContent): Generator<Text> {
  const banned = [HTML, ...bannedIn(locale.code)];
  const patterns = [...PROSE, dateIn(locale), ...banned];
  for (const words of [...locale.pages.values(), ...locale.blocks.values(), locale.screener])
    for (const [key, text] of Object.entries(words.value))
      yield { place: at(words, key), text, patterns, marks: !/^summary$|^(.+-)?title$/.test(key) };
  const plain = function* (words: Placed<Record<string, string>>, rules: Pattern[]): Generator<Text> {
    for (const [key, text] of Object.entries(words.value))
      yield { place: at(words, key), text, patterns: rules, marks: false };
  };
  yield* plain(locale.phrases, patterns);
  yield* plain(locale.checklists, patterns);
  yield* plain(locale.routes, patterns);
  yield* plain(locale.figures, patterns);
  yield* plain(locale.changes, patterns);
  for (const [id, contact] of Object.entries(locale.contacts.value))
    for (const [key, text = ''] of Object.entries(contact))
      yield { place: at(locale.contacts, id, key), text: withoutHours(text), patterns, marks: false };
  for (const [key, text] of Object.entries(locale.ui.value))
    yield { place: at(locale.ui, key), text, patterns: banned, marks: true };
}

/** HTML, addresses, prices, phones and dates in prose; marks that would print as they stand; words that do harm. */
export const prose: Rule = ({ content, note }) => {
  for (const locale of content.locales.values())
    for (const { place, text, patterns, marks } of textsOf(locale)) {
      for (const { code, pattern, write } of patterns) {
        const match = pattern.exec(bareProse(text));
        if (match) note(place, code, `"${match[0].trim()}"`, write);
      }
      if (hasBrokenMark(text))
        note(
          place,
          'P8',
          'a broken mark',
          '{{fact-id}}, [text](id) and **bold**, each closed as it was opened',
        );
      else if (!marks && hasMark(text))
        note(
          place,
          'P8',
          'a mark where words print as they stand',
          'plain words, without {{ }}, [ ]( ) and **',
        );
    }
};
