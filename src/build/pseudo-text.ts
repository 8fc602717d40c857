/*
 * Text that is no language, made from one that is, so that a reader of the source can still guess at it. It shows what is
 * written into the program instead of into the words, what has no room for a longer language, and what does not turn
 * round where the line runs from right to left.
 */

export type Pseudo = 'accented' | 'bidi';

/** What is not words: a printed fact, the target of a link. */
const MARK = /(\{\{[^{}]*\}\}|\]\([^)]*\))/;

const LATIN = 'abcdefghijklmnopqrstuvwxyzáéíóúüñ';
const ACCENTED = 'ȧḃƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȧḗīǿŭŭƞ';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשתאבגדאהטסווו';

const lettersOf = (alphabet: string): string[] => Array.from(alphabet);

const TABLES: Record<Pseudo, Map<string, string>> = {
  accented: new Map(lettersOf(LATIN).map((letter, at) => [letter, lettersOf(ACCENTED)[at] ?? letter])),
  bidi: new Map(lettersOf(LATIN).map((letter, at) => [letter, lettersOf(HEBREW)[at] ?? letter])),
};

const VOWELS = /[aeiouáéíóú]/i;

/** Every letter exchanged, and every vowel twice: about 40 % longer, word by word, so that lines break as they would. */
function exchange(words: string, table: Map<string, string>): string {
  return lettersOf(words)
    .map((letter) => {
      const other = table.get(letter.toLowerCase());
      if (!other) return letter;
      const written = letter === letter.toLowerCase() ? other : other.toUpperCase();
      return VOWELS.test(letter) ? written + other : written;
    })
    .join('');
}

/** A text with its marks as they were and every letter of its words exchanged. */
export function pseudoText(text: string, kind: Pseudo): string {
  return text
    .split(MARK)
    .map((part, at) => (at % 2 ? part : exchange(part, TABLES[kind])))
    .join('')
    .normalize('NFC');
}
