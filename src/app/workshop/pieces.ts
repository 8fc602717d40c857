import {
  isSafety,
  keysIn,
  sourceOf,
  type Freshness,
  type Texts,
  type Unit,
} from '../../model/translation.ts';
import type { LanguageData, SourceData } from '../../model/workshop.ts';
import type { OwnTerm, SourceTerm } from '../../text/glossary.ts';
import { PLURALS } from '../../text/plural.ts';
import { STILL_CORRECT, type Row } from '../../text/translation-table.ts';
import type { Draft } from '../../store/workshop.ts';

export type Source = SourceData<SourceTerm>;
export type Language = LanguageData<OwnTerm>;

/** One text as the translator sees it. */
export interface Piece extends Unit {
  /** What the Spanish said when the words were made, where that is known and it has changed. */
  before: string | undefined;
  /** What the translator did to it and is not yet in the guide. */
  draft: Draft | undefined;
}

/** Scripts that run from right to left, by language: a new language has no `locale.json` that says so. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/;

/** A language that the guide does not have yet. */
export const newLanguage = ({ locale }: Source, code: string): Language => ({
  locale: {
    ...locale,
    code,
    name: code,
    dir: RIGHT_TO_LEFT.test(code) ? 'rtl' : 'ltr',
    state: 'draft',
    origin: 'machine',
    review: 'none',
  },
  texts: {},
  states: {},
  before: {},
  glossary: {},
});

const FRESHNESS: Record<string, Freshness> = { c: 'current', m: 'minor', s: 'stale' };

function stateOf(state: string | undefined): Pick<Unit, 'entry' | 'freshness'> {
  const [, letter = '', origin, reviews] = /^([cms])([hm])([0-2])$/.exec(state ?? '') ?? [];
  const freshness = FRESHNESS[letter];
  return freshness
    ? { freshness, entry: { origin: origin === 'h' ? 'human' : 'machine', reviews: Number(reviews) } }
    : { freshness: 'unknown', entry: null };
}

/** What came into the guide is no draft any more. */
export function isTakenIn({ file, key, kind, text }: Draft, { texts, states }: Language): boolean {
  if (stateOf(states[file]?.[key]).freshness === 'stale') return false;
  return kind === 'correct' || text.normalize('NFC') === texts[file]?.[key];
}

export const draftKey = ({ file, key }: Pick<Draft, 'file' | 'key'>): string => `${file}#${key}`;

/** Every text of a file, in the order in which it is read. */
export function piecesOf(
  source: Source,
  language: Language,
  file: string,
  drafts: Map<string, Draft>,
): Piece[] {
  const words = source.texts[file] ?? {};
  const forms = PLURALS[language.locale.plural].categories;
  return keysIn(words, language.texts[file], forms).flatMap((key): Piece[] => {
    const spanish = sourceOf(words, key);
    if (spanish === undefined) return [];
    const state = stateOf(language.states[file]?.[key]);
    const target = language.texts[file]?.[key];
    const draft = drafts.get(draftKey({ file, key }));
    const own = draft && !isTakenIn(draft, language) ? draft : undefined;
    // What changed stays in sight while somebody writes the words for it.
    const since = own && own.source !== spanish ? own.source : language.before[file]?.[key];
    return [
      {
        file,
        key,
        source: spanish,
        target,
        ...state,
        safety: isSafety(file, key),
        before: since === spanish ? undefined : since,
        draft: own,
      },
    ];
  });
}

/** The words as they will be. */
export const wordsOf = ({ draft, target }: Piece): string | undefined =>
  draft?.kind === 'text' ? draft.text : target;

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether the translator did something here: a space more or less, typed in passing, is nothing. */
export const isWorked = ({ draft, target }: Pick<Piece, 'draft' | 'target'>): boolean =>
  !!draft &&
  (draft.kind === 'correct' || draft.text === target || squeezed(draft.text) !== squeezed(target ?? ''));

/** Whether the Spanish says something else than what the words were made from. */
export const isStale = (piece: Piece): boolean =>
  piece.draft && isWorked(piece) ? piece.draft.source !== piece.source : piece.freshness === 'stale';

/** What is to be kept of a change; null where the words are those of the guide again. */
export function draftOf(
  { file, key, source, target, draft }: Piece,
  kind: Draft['kind'],
  text: string,
  { lang, at }: Pick<Draft, 'lang' | 'at'>,
): Draft | null {
  if (kind === 'text' && text === (target ?? '')) return null;
  const onlySpace = kind === 'text' && draft?.kind === 'text' && squeezed(draft.text) === squeezed(text);
  return {
    lang,
    file,
    key,
    // Own words that were found right for the new Spanish stay own words.
    kind: text === target ? kind : 'text',
    text,
    source: onlySpace ? draft.source : source,
    base: draft?.base ?? target ?? '',
    at,
  };
}

export interface Count {
  texts: number;
  missing: number;
  stale: number;
  done: number;
  /** Missing or old ones that a life may hang on. */
  safety: number;
  /** Old ones that a life may hang on: readers are told something else than the Spanish says. */
  urgent: number;
}

export function countOf(pieces: Piece[]): Count {
  const missing = pieces.filter((piece) => !wordsOf(piece)?.trim());
  const stale = pieces.filter((piece) => wordsOf(piece)?.trim() && isStale(piece));
  return {
    texts: pieces.length,
    missing: missing.length,
    stale: stale.length,
    done: pieces.filter(isWorked).length,
    safety: [...missing, ...stale].filter(({ safety }) => safety).length,
    urgent: stale.filter(({ safety }) => safety).length,
  };
}

/** What leaves with the file: all that was done, each with the Spanish it was done for. */
export const rowsOf = (pieces: Piece[]): Row[] =>
  pieces.flatMap(({ entry: _entry, draft, ...piece }) => {
    if (!draft || !isWorked({ draft, target: piece.target })) return [];
    if (draft.kind === 'text' && !draft.text.trim()) return [];
    return [
      {
        ...piece,
        source: draft.source,
        target: draft.text,
        base: draft.base ?? piece.target ?? '',
        ...(draft.kind === 'correct' || draft.text === piece.target ? { state: STILL_CORRECT } : {}),
      },
    ];
  });

/** All words of a language as they will be, for the preview. */
export function textsWith(language: Language, drafts: Map<string, Draft>): Texts {
  const texts: Texts = { ...language.texts };
  for (const { file, key, kind, text } of drafts.values())
    if (kind === 'text' && text.trim()) texts[file] = { ...texts[file], [key]: text };
  return texts;
}
