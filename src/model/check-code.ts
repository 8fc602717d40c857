import { addDays, type Day } from './day.ts';

/*
 * A check code names a page and the day it last changed, in eight letters that a person can read out, write down and
 * type: four for the page, three for the day, one that catches slips. It is no signature: anybody can make one.
 */

/** Crockford's base 32: no I, L, O and U, which are taken for 1, 0 and V. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 10;
const PAGE_LETTERS = 4;
const LENGTH = 8;
/** Three letters of days reach to 2109. */
const FIRST_DAY: Day = '2020-01-01';
const MS_PER_DAY = 86_400_000;

/** What a code says, read back. */
export interface CheckCode {
  page: string;
  day: Day;
}

function lettersOf(number: number, length: number): string {
  let letters = '';
  for (let rest = number; letters.length < length; rest = Math.floor(rest / 32))
    letters = LETTERS.charAt(rest % 32) + letters;
  return letters;
}

function numberOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 32 + LETTERS.indexOf(letter);
  return number;
}

/**
 * The letter that catches slips. In the field of 32 elements each place has a weight of its own, so one wrong letter
 * and two letters that changed places, wherever they stand, always give another sum. Begins at 1, so that eight zeros
 * are no code.
 */
function checkLetter(letters: string): string {
  let sum = 1;
  for (const letter of letters) {
    sum = (sum ^ LETTERS.indexOf(letter)) << 1;
    if (sum & 32) sum ^= 0b100101;
  }
  return LETTERS.charAt(sum);
}

/**
 * The four letters of a page, from the FNV-1a hash of its id. The first is no digit, so that a code never turns round
 * in a line of Arabic and never looks like a number to call. They stand in addresses and on paper, so they never
 * change; the build refuses an id whose letters another one has.
 */
export function pageLetters(id: string): string {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  const number = hash >>> 0;
  const first = DIGITS + (number % (LETTERS.length - DIGITS));
  return LETTERS.charAt(first) + lettersOf((number >>> 12) & 0x7fff, PAGE_LETTERS - 1);
}

/** The code of a page that last changed on `day`, as it is written: `K7Q2-0AB5`. */
export function checkCode(id: string, day: Day): string {
  const days = Math.max(0, (Date.parse(day) - Date.parse(FIRST_DAY)) / MS_PER_DAY);
  const letters = pageLetters(id) + lettersOf(days, LENGTH - PAGE_LETTERS - 1);
  return `${letters.slice(0, PAGE_LETTERS)}-${letters.slice(PAGE_LETTERS)}${checkLetter(letters)}`;
}

/** Capital letters and plain digits, also from Arabic, Dari and Chinese keyboards; what looks alike is taken as meant. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/U/g, 'V');

const isCode = (letters: string): boolean =>
  letters.length === LENGTH && checkLetter(letters.slice(0, -1)) === letters.slice(-1);

/**
 * What the code in a text says; null where there is none. Takes a code with any spaces and marks, and the line of a
 * message or the link that it stands in, because on a phone people copy a whole line.
 */
export function readCode(typed: string): CheckCode | null {
  const text = plain(typed);
  const candidates = [text, ...(text.match(/\b[0-9A-Z]{4}-?[0-9A-Z]{4}\b/g) ?? [])];
  const code = candidates.map((one) => one.replace(/[^0-9A-Z]/g, '')).find(isCode);
  return code
    ? {
        page: code.slice(0, PAGE_LETTERS),
        day: addDays(FIRST_DAY, numberOf(code.slice(PAGE_LETTERS, LENGTH - 1))),
      }
    : null;
}
