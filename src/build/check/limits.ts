import type { PageRecord, Words } from '../content.ts';
import { at, type Context, type Rule } from './context.ts';
import { fleschKincaid, inflesz, measure } from './reading-level.ts';

/** Words at most, from the content standards: a tired reader on a small screen. */
const MAX_WORDS: Record<string, number> = { help: 120, risk: 450, info: 700 };
const MAX_CONTACT = 45;
const MAX_WORDS_PATHWAY = 500;
const MAX_SENTENCE = 25;
const MAX_MEAN_SENTENCE = 14;
const MAX_SUMMARY = 80;
const MAX_TITLE = 60;
const MAX_CHECKLIST_ITEM = 10;
const MAX_PHRASE = 15;

const lengthOf = (text: string): number => Array.from(text).length;

const isLegal = (page: PageRecord): boolean => !['risk', 'help', 'info'].includes(page.kind);

function checkPage({ note }: Context, page: PageRecord, words: Words, lang: string): void {
  const { summary = '', title = '', ...blocks } = words.value;
  const reading = measure(blocks, lang);
  const most = MAX_WORDS[page.kind] ?? MAX_WORDS_PATHWAY;
  const legal = isLegal(page);
  if (reading.words > most) note(words, 'L1', `${reading.words} words`, `at most ${most} words`);
  if (reading.longest.words > MAX_SENTENCE)
    note(
      at(words, reading.longest.key),
      'L2',
      `a sentence of ${reading.longest.words} words`,
      `sentences of at most ${MAX_SENTENCE} words`,
    );
  if (reading.meanSentence > MAX_MEAN_SENTENCE)
    note(
      words,
      'L2',
      `sentences of ${reading.meanSentence.toFixed(1)} words on average`,
      `at most ${MAX_MEAN_SENTENCE} words on average`,
    );
  for (const [key, text, limit] of [
    ['summary', summary, MAX_SUMMARY],
    ['title', title, MAX_TITLE],
  ] as const)
    if (lengthOf(text) > limit)
      note(at(words, key), 'L3', `${lengthOf(text)} characters`, `at most ${limit} characters`);
  const least = legal ? 70 : 75;
  if (lang === 'es' && inflesz(reading) < least)
    note(
      words,
      'L4',
      `reading level INFLESZ ${inflesz(reading).toFixed(1)}`,
      `at least ${least}: shorter words and sentences`,
    );
  const grade = legal ? 7 : 6;
  if (lang === 'en' && fleschKincaid(reading) > grade)
    note(
      words,
      'L4',
      `reading level grade ${fleschKincaid(reading).toFixed(1)}`,
      `grade ${grade} or lower: shorter words and sentences`,
    );
}

/** Word limits and reading levels (UX standards A2 to A4). */
export const limits: Rule = (context) => {
  for (const { code, pages, contacts, checklists, phrases } of context.content.locales.values()) {
    for (const [id, words] of pages) {
      const page = context.content.pages.get(id);
      if (page) checkPage(context, page.value, words, code);
    }
    for (const [id, { what, warning = '', hours = '' }] of Object.entries(contacts.value)) {
      const { words } = measure({ what, warning, hours }, code);
      if (words > MAX_CONTACT)
        context.note(at(contacts, id), 'L1', `${words} words`, `at most ${MAX_CONTACT} words`);
    }
    for (const [key, text] of Object.entries(checklists.value))
      if (!key.endsWith('.title') && measure({ key: text }, code).words > MAX_CHECKLIST_ITEM)
        context.note(at(checklists, key), 'L1', 'a long item', `at most ${MAX_CHECKLIST_ITEM} words`);
    for (const [key, text] of Object.entries(phrases.value))
      if (measure({ key: text }, code).words > MAX_PHRASE)
        context.note(at(phrases, key), 'L1', 'a long phrase', `at most ${MAX_PHRASE} words`);
  }
};
