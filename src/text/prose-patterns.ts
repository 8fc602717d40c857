import type { Pattern } from './banned.ts';

export const HTML: Pattern = {
  code: 'P1',
  pattern: /<[/!]?[a-z]|<!--|&[a-z]+;|&#x?[0-9a-f]+;/i,
  write: 'plain words; **bold** and [text](id) are the only marks',
};

/** What prose must not hold: a value that can change belongs in a fact, so that it has a source and a date. */
export const PROSE: Pattern[] = [
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
export function dateIn(names: string[]): Pattern {
  const months = names.join('|');
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

/** Opening hours are the one thing with figures that stands in words. */
export const withoutHours = (text: string): string => text.replace(/\b\d{1,2}[:.]\d{2}\b/g, ' ');
