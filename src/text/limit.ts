import type { Unit } from '../model/translation.ts';
import { placeholdersIn } from './inline.ts';
import { allowance, maxSentence, measure } from './reading-level.ts';

/** The most a text may have of something; of a sentence, the words of its longest one. */
export interface Limit {
  of: 'letters' | 'words' | 'sentence';
  most: number;
}

/** From the content standards: a tired reader on a small screen. */
export const MAX_TITLE = 60;
export const MAX_SUMMARY = 80;
export const MAX_CHECKLIST_ITEM = 10;
export const MAX_PHRASE = 15;
export const MAX_CONTACT = 45;

/** The limit of a text, as it holds for a language; null where there is none. */
export function limitOf({ file, key }: Pick<Unit, 'file' | 'key'>, lang: string): Limit | null {
  const isPage = /^(guides|pathways)\//.test(file);
  const words = (most: number): Limit => ({ of: 'words', most: allowance(most, lang) });
  if (isPage && key === 'title') return { of: 'letters', most: MAX_TITLE };
  if (isPage && key === 'summary') return { of: 'letters', most: MAX_SUMMARY };
  if (file === 'checklists' && !key.endsWith('.title')) return words(MAX_CHECKLIST_ITEM);
  if (file === 'phrases' && !key.startsWith('group.')) return words(MAX_PHRASE);
  if (file === 'contacts') return words(MAX_CONTACT);
  return isPage || file.startsWith('blocks/') ? { of: 'sentence', most: maxSentence(lang) } : null;
}

/** How much of what a limit counts a text has. */
export function sizeAgainst({ of }: Limit, text: string, lang: string): number {
  if (of === 'letters') return Array.from(text).length;
  const { words, longest } = measure({ text }, lang);
  return of === 'words' ? words : longest.words;
}

const inWords = ({ of, most }: Limit, { file }: Pick<Unit, 'file'>): string =>
  of === 'sentence'
    ? `sentences of ${most} words`
    : `${most} ${of}${file === 'contacts' ? ' with the other lines of this contact' : ''}`;

/** The note beside a text: its limit and the marks that must stay. */
export function noteOf(unit: Pick<Unit, 'file' | 'key' | 'source' | 'safety'>, lang: string): string {
  const marks = placeholdersIn(unit.source).map((id) => `{{${id}}}`);
  const limit = limitOf(unit, lang);
  return [
    unit.safety ? 'Safety.' : null,
    limit ? `At most ${inWords(limit, unit)}.` : null,
    marks.length ? `Keep ${marks.join(' ')}.` : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
