/*
 * Syllables by simple rules, for reading levels: good to a few in a hundred on running text, which is all that a
 * formula of reading levels is worth. Where a rule must err it counts one more, so that the text seems harder.
 */

/** Counts the vowel groups of a word, parting a group where `parts` says that two vowels are two syllables. */
function countGroups(
  letters: string,
  vowels: RegExp,
  parts: (before: string, after: string) => boolean,
): number {
  let count = 0;
  for (const group of letters.match(vowels) ?? []) {
    count += 1;
    for (let i = 1; i < group.length; i += 1) if (parts(group[i - 1] ?? '', group[i] ?? '')) count += 1;
  }
  return Math.max(1, count);
}

/** Two strong vowels, or an accented weak one beside a strong one. */
const hiatus =
  (strong: string, accentedWeak: string) =>
  (a: string, b: string): boolean =>
    (strong.includes(a) && strong.includes(b)) ||
    (accentedWeak.includes(a) && strong.includes(b)) ||
    (strong.includes(a) && accentedWeak.includes(b));

const spanishHiatus = hiatus('aeoáéó', 'íú');

function spanish(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/qu/g, 'k')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i');
  return countGroups(letters, /[aeiouáéíóúü]+/g, spanishHiatus);
}

const portugueseHiatus = hiatus('aeoáéóâêôà', 'íú');

/** As in Spanish; "ão", "ãe" and "õe" are one. */
function portuguese(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/qu(?=[eiéêí])/g, 'k')
    .replace(/gu(?=[eiéêí])/g, 'g')
    .replace(/y$/, 'i');
  return countGroups(letters, /[aeiouáéíóúâêôãõàü]+/g, portugueseHiatus);
}

/** Words in -ent where it is heard; that of a verb ("ils parlent") is not. */
const HEARD_ENT =
  /(?:^[dvc]|m|arg|ag|souv|cont|par|urg|acc|cli|tal|prés|abs|réc|viol|pati|différ|évid|accid|innoc|suffis)ent$/;

/**
 * A vowel group is one, but for a vowel behind "é" and one with two dots; "e", "es" and the "ent" of verbs are silent
 * at the end of a longer word.
 */
function french(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/qu/g, 'k')
    .replace(/gu(?=[eiéèêy])/g, 'g')
    .replace(/^y(?=[aeiouéèê])/, 'j');
  const count = countGroups(
    letters,
    /[aeiouyàâäéèêëîïôöùûüœæ]+/g,
    (a, b) => (a === 'é' && b !== 'e') || 'ïëüö'.includes(b),
  );
  const silent =
    /[^aeiouyàâéèêëîïôöùûüœ]es?$/.test(letters) || (letters.endsWith('ent') && !HEARD_ENT.test(letters));
  return silent ? Math.max(1, count - 1) : count;
}

/** The usual approximation: vowel groups without a silent ending. */
function english(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const trimmed = letters.replace(/(?:[^laeiouy]es|[^laeiouy]e|ed)$/, '').replace(/^y/, '');
  return Math.max(1, (trimmed.match(/[aeiouy]{1,2}/g) ?? []).length);
}

/** Syllables of a word, for the languages whose reading level has a formula. */
export const SYLLABLES: Record<string, (word: string) => number> = {
  es: spanish,
  en: english,
  fr: french,
  'pt-BR': portuguese,
};
