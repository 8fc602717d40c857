import type { LocaleContent, Placed } from '../content.ts';
import { at, type Context, type Rule } from './context.ts';
import { bareProse } from './inline.ts';

interface Pattern {
  code: string;
  pattern: RegExp;
  write: string;
}

/** What prose must not hold: a value that can change belongs in a fact, so that it has a source and a date. */
const PROSE: Pattern[] = [
  {
    code: 'P1',
    pattern: /<\/?[a-z!][^>]*>|&[a-z]+;|&#\d+;/i,
    write: 'plain words; **bold** and [text](id) are the only marks',
  },
  {
    code: 'P2',
    pattern: /\bhttps?:|\bwww\.|\b[a-z0-9-]+\.(com|org|net|gob|gov)\b/i,
    write: '[text](source-id): addresses live in sources.json',
  },
  {
    code: 'P3',
    pattern: /[$€£]\s?\d|\d\s?(USD|MXN|COP|US\$|€|d[oó]lares|pesos|dollars)/i,
    write: 'a fact with "money" as {{fact-id}}',
  },
  {
    code: 'P4',
    pattern: /\+?\d[\d \-.]*\d{2,}|\d{3,}/,
    write: 'a fact (date, count, …) or a contact as {{id}}; no phone, year or figure in prose',
  },
  {
    code: 'P5',
    pattern:
      /\b\d{1,2}(st|nd|rd|th)?\s+(de\s+)?(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december)\b/i,
    write: 'a fact with "date" as {{fact-id}}',
  },
];

/** Written in escapes on purpose: the characters themselves cannot be seen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u0000-\u001f]/;

const BANNED: Record<string, Pattern[]> = {
  es: [
    {
      code: 'B1',
      pattern: /\b(inmigrantes?|migrantes?|personas?|gente)\s+ilegal(es)?\b|\bilegales\b/i,
      write: 'people are never "ilegal"',
    },
    {
      code: 'B2',
      pattern: /\b(trump|biden|maduro|petro|bukele|sheinbaum|boluarte|milei)\b/i,
      write: 'the office, not the politician',
    },
    {
      code: 'B3',
      pattern: /(?<!\p{L})(tú|tienes|puedes|debes|quieres)(?!\p{L})/iu,
      write: '"usted": tiene, puede, debe, quiere',
    },
    {
      code: 'B4',
      pattern: /\b(la semilla|tren de aragua|los zetas|cártel de)\b/i,
      write: 'no name of a group',
    },
  ],
  en: [
    {
      code: 'B1',
      pattern: /\billegal\s+(im)?migrants?\b|\billegals\b|\billegal people\b/i,
      write: 'people are never "illegal"',
    },
    {
      code: 'B2',
      pattern: /\b(trump|biden|maduro|petro|bukele|sheinbaum|boluarte|milei)\b/i,
      write: 'the office, not the politician',
    },
    { code: 'B4', pattern: /\b(tren de aragua|los zetas)\b/i, write: 'no name of a group' },
  ],
};

function* proseOf(locale: LocaleContent): Generator<[Placed<unknown>, string, string]> {
  for (const words of [
    ...locale.pages.values(),
    ...locale.blocks.values(),
    locale.phrases,
    locale.checklists,
  ])
    for (const [key, text] of Object.entries(words.value)) yield [words, key, text];
  for (const [id, contact] of Object.entries(locale.contacts.value))
    for (const text of Object.values(contact)) if (text) yield [locale.contacts, id, text];
}

function checkInvisible({ note }: Context, locale: LocaleContent): void {
  const every: [Placed<unknown>, string, string][] = [...proseOf(locale)];
  for (const [key, text] of Object.entries(locale.ui.value)) every.push([locale.ui, key, text]);
  for (const [words, key, text] of every) {
    const match = INVISIBLE.exec(text);
    if (match)
      note(
        at(words, key),
        'P6',
        `the invisible character U+${(match[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
        'the words without it; copy them again as plain text',
      );
    if (text !== text.normalize('NFC'))
      note(at(words, key), 'P7', 'letters with loose accents (NFD)', 'the same words in NFC');
  }
}

/** HTML, addresses, prices, phones and dates in prose; invisible characters; words that do harm. */
export const prose: Rule = (context) => {
  for (const locale of context.content.locales.values()) {
    checkInvisible(context, locale);
    for (const [words, key, text] of proseOf(locale)) {
      const hours = words === locale.contacts;
      for (const { code, pattern, write } of [...PROSE, ...(BANNED[locale.code] ?? [])]) {
        const match = pattern.exec(bareProse(text));
        if (match && !(hours && code === 'P4' && /\d{1,2}[:.]\d{2}/.test(text)))
          context.note(at(words, key), code, `"${match[0].trim()}"`, write);
      }
      if (/\{\{|\}\}/.test(bareProse(text)))
        context.note(
          at(words, key),
          'P8',
          'a broken placeholder',
          '{{fact-id}} with two braces on each side',
        );
    }
  }
};
