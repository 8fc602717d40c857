import { MAX_CHECKLIST_ITEM, MAX_CONTACT, MAX_PHRASE, MAX_SUMMARY, MAX_TITLE } from '../../text/limit.ts';
import type { PageRecord, Words } from '../content.ts';
import { at, type Context, type Rule } from './context.ts';
import { allowance, hardness, maxSentence, measure } from '../../text/reading-level.ts';

/** Words at most, from the content standards: a tired reader on a small screen. */
const MAX_WORDS: Record<string, number> = { help: 120, risk: 450, info: 700 };
const MAX_WORDS_PATHWAY = 500;
const MAX_MEAN_SENTENCE = 14;

const lengthOf = (text: string): number => Array.from(text).length;

const isLegal = (page: PageRecord): boolean => !['risk', 'help', 'info'].includes(page.kind);

function checkPage({ note }: Context, page: PageRecord, words: Words, lang: string): void {
  const { summary = '', title = '', ...blocks } = words.value;
  const reading = measure(blocks, lang);
  const most = allowance(MAX_WORDS[page.kind] ?? MAX_WORDS_PATHWAY, lang);
  if (reading.words > most) note(words, 'L1', `${reading.words} words`, `at most ${most} words`);
  if (reading.longest.words > maxSentence(lang))
    note(
      at(words, reading.longest.key),
      'L2',
      `a sentence of ${reading.longest.words} words`,
      `sentences of at most ${maxSentence(lang)} words`,
    );
  const mean = allowance(MAX_MEAN_SENTENCE, lang);
  if (reading.meanSentence > mean)
    note(
      words,
      'L2',
      `sentences of ${reading.meanSentence.toFixed(1)} words on average`,
      `at most ${mean} words on average`,
    );
  for (const [key, text, limit] of [
    ['summary', summary, MAX_SUMMARY],
    ['title', title, MAX_TITLE],
  ] as const)
    if (lengthOf(text) > limit)
      note(at(words, key), 'L3', `${lengthOf(text)} characters`, `at most ${limit} characters`);
  const hard = hardness(reading, lang, isLegal(page));
  if (hard) note(words, 'L4', hard.found, hard.write);
}

/** Word limits and reading levels (UX standards A2 to A4). */
export const limits: Rule = (context) => {
  for (const { code, pages, contacts, checklists, phrases } of context.content.locales.values()) {
    for (const [id, words] of pages) {
      const page = context.content.pages.get(id);
      if (page) checkPage(context, page.value, words, code);
    }
    const contact = allowance(MAX_CONTACT, code);
    for (const [id, { what, warning = '', hours = '' }] of Object.entries(contacts.value)) {
      const { words } = measure({ what, warning, hours }, code);
      if (words > contact) context.note(at(contacts, id), 'L1', `${words} words`, `at most ${contact} words`);
    }
    const item = allowance(MAX_CHECKLIST_ITEM, code);
    for (const [key, text] of Object.entries(checklists.value))
      if (!key.endsWith('.title') && measure({ key: text }, code).words > item)
        context.note(at(checklists, key), 'L1', 'a long item', `at most ${item} words`);
    const phrase = allowance(MAX_PHRASE, code);
    for (const [key, text] of Object.entries(phrases.value))
      if (measure({ key: text }, code).words > phrase)
        context.note(at(phrases, key), 'L1', 'a long phrase', `at most ${phrase} words`);
  }
};
