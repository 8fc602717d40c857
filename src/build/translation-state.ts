import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Locale } from '../model/locale.ts';
import type { TextState } from '../model/text-state.ts';
import type { Entry, Freshness } from '../model/translation.ts';
import type { LocaleContent } from './content.ts';
import { table } from './schema/common.ts';

/*
 * `locales/<lang>/review.json`: what is known of each translated text. A tool writes it, never a hand.
 *
 *   {
 *     "guides/darien": { "key-1": "5d41402a m0", "what-1": "9b74c987 h1 0cc175b9" },
 *     "ui": { "app.tagline": "e4da3b7f h2" }
 *   }
 *
 * First the file, as its path below the language's folder without ".json"; then the key. A field of a contact is
 * "<id>.<field>". `locale.json`, `glossary.json` and this file have no entries. An entry is
 *
 *   1. the hash of the Spanish text that the translation was made from, or last found correct against;
 *   2. `m` drafted by a machine or `h` written by a human, and how many other people have reviewed it: 0, 1 or 2;
 *   3. only where the Spanish changed since by edits marked minor: the hash of the text after the last of them.
 *
 * A hash is the first 8 hexadecimal digits of the SHA-256 of the text in NFC and UTF-8. Files and keys are sorted by
 * code points. A text without an entry counts as drafted by a machine, reviewed by nobody, of unknown age.
 */

const FILE = 'review.json';
const FORM = /^([0-9a-f]{8}) ([mh])([0-2])(?: ([0-9a-f]{8}))?$/;
const HASH_DIGITS = 8;

export const reviewPath = (lang: string): string => `locales/${lang}/${FILE}`;

export const reviewFile = table(
  v.string(),
  table(
    v.string(),
    v.pipe(v.string(), v.regex(FORM, 'what the tool writes, such as "5d41402a m0": run it again')),
  ),
);

/** By file and key, as the file has it. */
export type Review = Record<string, Record<string, string>>;

export const sourceHash = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, HASH_DIGITS);

/** The entry in words that a program understands; null for none and for one that is no entry. */
export function parseEntry(text: string | undefined): Entry | null {
  const [, source, letter, reviews, minor] = FORM.exec(text ?? '') ?? [];
  if (!source) return null;
  return {
    source,
    origin: letter === 'h' ? 'human' : 'machine',
    reviews: Number(reviews),
    ...(minor ? { minor } : {}),
  };
}

export const formatEntry = ({ source, origin, reviews, minor }: Entry): string =>
  [source, `${origin === 'human' ? 'h' : 'm'}${reviews}`, ...(minor ? [minor] : [])].join(' ');

const sorted = <T>(record: Record<string, T>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** The file's one form, so that a tool that changes nothing writes the same bytes. */
export function formatReview(review: Review): string {
  const files = sorted(review).map(([file, entries]) => [file, Object.fromEntries(sorted(entries))] as const);
  return `${JSON.stringify(Object.fromEntries(files), null, 2)}\n`;
}

export function freshness(entry: Entry | null, sourceText: string): Freshness {
  if (!entry) return 'unknown';
  const hash = sourceHash(sourceText);
  if (entry.source === hash) return 'current';
  return entry.minor === hash ? 'minor' : 'stale';
}

/** A file of words as `review.json` names it: its path below the language's folder, without ".json". */
export const fileOf = ({ doc }: { doc: { file: string } }): string =>
  doc.file
    .split('/')
    .slice(2)
    .join('/')
    .replace(/\.json$/, '');

/** Every text of a language by file and key, as `review.json` names them. */
export function textsOf(locale: LocaleContent): Record<string, Record<string, string>> {
  const { ui, phrases, checklists, screener, routes, figures, changes, contacts, pages, blocks } = locale;
  const words = [
    ui,
    phrases,
    checklists,
    screener,
    routes,
    figures,
    changes,
    ...pages.values(),
    ...blocks.values(),
  ];
  const fields = Object.entries(contacts.value).flatMap(([id, contact]) =>
    Object.entries(contact).flatMap(([field, text]) => (text ? [[`${id}.${field}`, text]] : [])),
  );
  return {
    ...Object.fromEntries(words.map((placed) => [fileOf(placed), placed.value])),
    [fileOf(contacts)]: Object.fromEntries(fields) as Record<string, string>,
  };
}

const REVIEWS: Record<Locale['review'], number> = { none: 0, one: 1, two: 2 };

/** What `locale.json` says of the whole language: no text of it may say better of itself. */
export const ceilingOf = ({ origin, review }: Pick<Locale, 'origin' | 'review'>): TextState => ({
  origin,
  reviews: REVIEWS[review],
});

/** The state of texts that are read together: the worst of theirs, and the ceiling. */
export function worstOf(ceiling: TextState, entries: (Entry | null)[]): TextState {
  const human = ceiling.origin === 'human' && entries.every((entry) => entry?.origin === 'human');
  return {
    origin: human ? 'human' : 'machine',
    reviews: Math.min(ceiling.reviews, ...entries.map((entry) => entry?.reviews ?? 0)),
  };
}
