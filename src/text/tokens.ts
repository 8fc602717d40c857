/*
 * Words of any language in the one form in which the search compares them: small letters, no accents, one spelling of
 * the letters that Arabic and Persian keyboards write in two ways. Indian vowel signs are marks too, but carry the
 * word, so only the accents that people leave out are dropped.
 */

/** Accents, Arabic vowel signs and the stretching line, and what cannot be seen: soft hyphen, joiners, zero widths. */
const DROPPED = /[\u0300-\u036f\u0640\u064b-\u0655\u0670\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Yeh without dots, Persian yeh, teh marbuta, Persian kaf. Alef with its signs falls apart by itself. */
const ONE_SPELLING: Record<string, string> = { ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' };
const TWO_SPELLINGS = /[ىیةک]/g;

/** Arabic and Persian figures: each row of ten begins at a multiple of 16. */
const EASTERN_FIGURES = /[\u0660-\u0669\u06f0-\u06f9]/g;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(TWO_SPELLINGS, (letter) => ONE_SPELLING[letter] ?? letter)
    .replace(EASTERN_FIGURES, (figure) => String(figure.charCodeAt(0) % 16));

/** Runs of Chinese and Japanese signs, which stand without spaces, or of other letters and figures. */
const RUN = /[\u3040-\u30ff\u3400-\u9fff]+|(?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}\p{N}])+/gu;

export const isChinese = (token: string): boolean => /^[\u3040-\u30ff\u3400-\u9fff]/.test(token);

/** Each two neighbours: without a dictionary nobody can tell where a Chinese word ends. */
const pairs = (signs: string): string[] =>
  signs.length === 1 ? [signs] : Array.from({ length: signs.length - 1 }, (_, at) => signs.slice(at, at + 2));

/** A single letter is what an elision or an abbreviation leaves behind; a single figure may be asked for. */
const saysSomething = (run: string): boolean => run.length > 1 || !/[a-z]/.test(run);

/** Spanish, Portuguese, French and English make their plurals alike; where an s is none, it is missing on both sides. */
const singular = (run: string): string => (run.length > 3 ? run.replace(/s$/, '') : run);

/**
 * The Arabic article and the small words that grow onto it: in the sea, for the boat. Enough of a word must be left, and
 * more behind "and", or the parents would be a debt.
 */
const ARTICLE = /^(?:(?:[فبكع]?ال|لل)(?=\p{L}{3})|وال(?=\p{L}{4}))/u;

/** The words of a text in the order they stand there. */
export const tokens = (text: string): string[] =>
  (fold(text).match(RUN) ?? []).flatMap((run) =>
    isChinese(run) ? pairs(run) : saysSomething(run) ? [singular(run.replace(ARTICLE, ''))] : [],
  );
