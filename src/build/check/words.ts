import { PLURALS } from '../../text/plural.ts';
import type { Content, LocaleContent, PageRecord, Words } from '../content.ts';
import { at, sourceLocale, type Context, type Rule } from './context.ts';
import { linksIn, placeholdersIn } from './inline.ts';

const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

/** Keys that the words of a page must have, from its structure. */
function pageKeys(page: PageRecord): string[] {
  const sections = page.blocks.map((block) =>
    'use' in block ? block.in : block.id.slice(0, block.id.lastIndexOf('-')),
  );
  const headings = page.kind === 'info' ? [...new Set(sections)].map((section) => `${section}-title`) : [];
  return [
    'title',
    'summary',
    ...headings,
    ...page.blocks.flatMap((block) => ('use' in block ? [] : [block.id])),
  ];
}

function compareKeys({ note }: Context, words: Words, expected: string[]): void {
  for (const key of expected)
    if (!(key in words.value)) note(words, 'W1', `no words for "${key}"`, `"${key}": its translation`);
  for (const key of Object.keys(words.value))
    if (!expected.includes(key))
      note(at(words, key), 'W2', `the key "${key}", which nothing uses`, 'nothing: delete it');
}

function checkTargets({ content, note }: Context, words: Words): void {
  const known = (id: string): boolean =>
    content.pages.has(id) || content.sources.has(id) || content.contacts.has(id);
  for (const [key, text] of Object.entries(words.value)) {
    for (const id of placeholdersIn(text)) {
      const fact = content.facts.get(id)?.value;
      if (!fact && !content.contacts.has(id))
        note(at(words, key), 'W3', `{{${id}}}`, 'the id of a fact or a contact');
      if (fact && !fact.value)
        note(at(words, key), 'W3', `{{${id}}}, a fact without a value`, 'give the fact a "value"');
    }
    for (const id of linksIn(text))
      if (!known(id))
        note(at(words, key), 'W4', `a link to "${id}"`, 'the id of a page, a source or a contact');
  }
}

/** A translation prints the same facts and leads to the same places as its source. */
function compareMarks({ note }: Context, source: Words, words: Words): void {
  const same = (a: string[], b: string[]): boolean => [...a].sort().join() === [...b].sort().join();
  for (const [key, text] of Object.entries(words.value)) {
    const original = source.value[key] ?? '';
    if (!same(placeholdersIn(original), placeholdersIn(text)))
      note(
        at(words, key),
        'W5',
        `{{${placeholdersIn(text).join('}} {{')}}}`,
        `the same as the Spanish: {{${placeholdersIn(original).join('}} {{')}}}`,
      );
    if (!same(linksIn(original), linksIn(text)))
      note(
        at(words, key),
        'W6',
        `links to ${linksIn(text).join(', ') || 'nothing'}`,
        `the same as the Spanish: ${linksIn(original).join(', ') || 'none'}`,
      );
  }
}

function checkUi(context: Context, locale: LocaleContent, source: LocaleContent): void {
  const base = (key: string): string => key.replace(PLURAL_SUFFIX, '');
  const isPlural = (key: string): boolean => PLURAL_SUFFIX.test(key);
  const plain = Object.keys(source.ui.value).filter((key) => !isPlural(key));
  const plurals = new Set(Object.keys(source.ui.value).filter(isPlural).map(base));
  const forms = PLURALS[locale.locale.value.plural].categories;
  compareKeys(context, locale.ui, [
    ...plain,
    ...[...plurals].flatMap((key) => forms.map((form) => `${key}_${form}`)),
  ]);
  for (const [key, text] of Object.entries(locale.ui.value)) {
    const original = source.ui.value[key] ?? source.ui.value[`${base(key)}_other`] ?? '';
    const [found, wanted] = [placeholdersIn(text).sort().join(), placeholdersIn(original).sort().join()];
    if (found !== wanted)
      context.note(at(locale.ui, key), 'W5', `{{${found}}}`, `the same as the Spanish: {{${wanted}}}`);
  }
}

function phraseKeys({ phrases, checklists }: Content): { phrases: string[]; checklists: string[] } {
  return {
    phrases: phrases.flatMap((group) => [`group.${group.id}`, ...group.phrases]),
    checklists: checklists.flatMap((list) => [
      `${list.id}.title`,
      ...Array.from({ length: list.items }, (_, index) => `${list.id}.${index + 1}`),
    ]),
  };
}

function checkContacts(context: Context, locale: LocaleContent): void {
  const { content, note } = context;
  for (const [id] of content.contacts)
    if (!locale.contacts.value[id])
      note(locale.contacts, 'W1', `no words for "${id}"`, `"${id}": name and what`);
  for (const id of Object.keys(locale.contacts.value))
    if (!content.contacts.has(id))
      note(at(locale.contacts, id), 'W2', `the contact "${id}", which does not exist`, 'nothing: delete it');
}

function checkLocale(context: Context, locale: LocaleContent, source: LocaleContent): void {
  const { content, note } = context;
  checkUi(context, locale, source);
  const expected = phraseKeys(content);
  compareKeys(context, locale.phrases, expected.phrases);
  compareKeys(context, locale.checklists, expected.checklists);
  checkContacts(context, locale);
  const missing = (id: string, folder: string): void =>
    note(
      locale.locale,
      'W1',
      `no words for the page or block "${id}"`,
      `locales/${locale.code}/${folder}/${id}.json`,
    );
  for (const [id, page] of content.pages) {
    const words = locale.pages.get(id);
    const folder = page.doc.file.includes('/pathways/') ? 'pathways' : 'guides';
    if (!words) missing(id, folder);
    else if (!words.doc.file.includes(`/${folder}/`))
      note(words, 'W2', 'words in the wrong folder', `locales/${locale.code}/${folder}/${id}.json`);
    else {
      compareKeys(context, words, pageKeys(page.value));
      checkTargets(context, words);
      const original = source.pages.get(id);
      if (original && original !== words) compareMarks(context, original, words);
    }
  }
  for (const [id, words] of locale.pages)
    if (!content.pages.has(id))
      note(words, 'W2', `words for "${id}", which no page has`, 'the page in src/content, or nothing');
  for (const [id, block] of content.blocks) {
    const words = locale.blocks.get(id);
    if (!words) missing(id, 'blocks');
    else {
      const lines = Array.from({ length: block.value.lines }, (_, index) => `line-${index + 1}`);
      compareKeys(context, words, ['title', ...lines]);
      checkTargets(context, words);
      const original = source.blocks.get(id);
      if (original && original !== words) compareMarks(context, original, words);
    }
  }
}

/** Every listed language has every word, with the same facts and links as the Spanish, and no word too many. */
export const words: Rule = (context) => {
  const source = sourceLocale(context.content);
  if (!source) return;
  for (const locale of context.content.locales.values())
    if (locale.locale.value.state === 'listed') checkLocale(context, locale, source);
};
