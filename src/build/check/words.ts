import { PLURALS } from '../../text/plural.ts';
import type { Content, LocaleContent, Words } from '../content.ts';
import { isSafetyPage, pageKeys } from '../page-language.ts';
import { absent, at, isVisible, SOURCE_LANGUAGE, sourceLocale, type Context, type Rule } from './context.ts';
import { linksIn, placeholdersIn } from '../../text/inline.ts';
import { screenerKeys } from './screener-words.ts';

const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;

function compareKeys({ note }: Context, words: Words, expected: string[], required = true): void {
  for (const key of required ? expected : [])
    if (!(key in words.value)) note(words, 'W1', `no words for "${key}"`, `"${key}": its translation`);
  for (const key of Object.keys(words.value))
    if (!expected.includes(key))
      note(at(words, key), 'W2', `the key "${key}", which nothing uses`, 'nothing: delete it');
}

function checkTargets({ content, note }: Context, words: Words): void {
  const known = (id: string): boolean =>
    content.pages.has(id) || content.sources.has(id) || isVisible(content, id);
  for (const [key, text] of Object.entries(words.value)) {
    for (const id of placeholdersIn(text)) {
      const fact = content.facts.get(id)?.value;
      if (!fact && !isVisible(content, id))
        note(at(words, key), 'W3', `{{${id}}}`, 'the id of a fact, or of a contact that is not hidden');
      if (fact && !fact.value)
        note(at(words, key), 'W3', `{{${id}}}, a fact without a value`, 'give the fact a "value"');
    }
    for (const id of linksIn(text))
      if (!known(id))
        note(
          at(words, key),
          'W4',
          `a link to "${id}"`,
          'the id of a page, a source, or a contact that is not hidden',
        );
  }
}

const sameIds = (a: string[], b: string[]): boolean => [...a].sort().join() === [...b].sort().join();
const shown = (ids: string[]): string => ids.map((id) => `{{${id}}}`).join(' ') || 'no placeholder';

function comparePlaceholders({ note }: Context, words: Words, key: string, original: string): void {
  const [found, wanted] = [placeholdersIn(words.value[key] ?? ''), placeholdersIn(original)];
  if (!sameIds(found, wanted))
    note(at(words, key), 'W5', shown(found), `the same as the Spanish: ${shown(wanted)}`);
}

/** A translation prints the same facts and leads to the same places as its source. */
function compareMarks(context: Context, source: Words, words: Words): void {
  for (const [key, text] of Object.entries(words.value)) {
    const original = source.value[key];
    if (original === undefined) continue;
    comparePlaceholders(context, words, key, original);
    if (!sameIds(linksIn(original), linksIn(text)))
      context.note(
        at(words, key),
        'W6',
        `links to ${linksIn(text).join(', ') || 'nothing'}`,
        `the same as the Spanish: links to ${linksIn(original).join(', ') || 'nothing'}`,
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
  for (const key of Object.keys(locale.ui.value)) {
    const original = source.ui.value[key] ?? source.ui.value[`${base(key)}_other`];
    if (original !== undefined) comparePlaceholders(context, locale.ui, key, original);
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

const routeKeys = ({ routes }: Content): string[] => [
  ...new Set(
    [...routes.values()].flatMap(({ value: { id, seas, towns, zones, helps } }) => [
      `${id}.title`,
      `${id}.lead`,
      ...seas.map((sea) => `sea.${sea.id}`),
      ...towns.map((town) => `town.${town.id}`),
      ...zones.map(({ number }) => `${id}.zone.${number}`),
      ...helps.map(({ letter }) => `${id}.help.${letter}`),
    ]),
  ),
];

const figureKeys = ({ figures }: Content): string[] =>
  figures.value.charts.flatMap(({ id, bars }) => [
    `${id}.title`,
    `${id}.note`,
    ...new Set(bars.flatMap(({ label }) => (label ? [`${id}.${label}`] : []))),
  ]);

/** A warning that one language has and another lacks is a danger that only some readers are told of. */
function checkContacts({ content, note }: Context, locale: LocaleContent, source: LocaleContent): void {
  for (const [id] of content.contacts) {
    const [own, original] = [locale.contacts.value[id], source.contacts.value[id]];
    if (!own) note(locale.contacts, 'W1', `no words for "${id}"`, `"${id}": name and what`);
    for (const key of ['hours', 'warning'] as const) {
      if (own && !own[key] && original?.[key])
        note(at(locale.contacts, id), 'W1', `no "${key}"`, `"${key}": its translation, as in the Spanish`);
      if (own?.[key] && original && !original[key])
        note(
          at(locale.contacts, id, key),
          'W2',
          `"${key}", which the Spanish does not have`,
          'the same in the Spanish, or nothing',
        );
    }
  }
  for (const id of Object.keys(locale.contacts.value))
    if (!content.contacts.has(id))
      note(at(locale.contacts, id), 'W2', `the contact "${id}", which does not exist`, 'nothing: delete it');
}

function checkFile(
  context: Context,
  words: Words,
  original: Words | undefined,
  expected: string[],
  required = true,
): void {
  compareKeys(context, words, expected, required);
  checkTargets(context, words);
  if (original && original !== words) compareMarks(context, original, words);
}

/**
 * A page that a language lacks, or lacks a sentence of, is shown whole in another one. Not so where somebody may need
 * it within seconds, and not in Spanish, which all lean on.
 */
function checkPages(context: Context, locale: LocaleContent, source: LocaleContent): void {
  const { content, note } = context;
  for (const [id, page] of content.pages) {
    const words = locale.pages.get(id);
    const folder = page.doc.file.includes('/pathways/') ? 'pathways' : 'guides';
    const file = `locales/${locale.code}/${folder}/${id}.json`;
    const required = locale.code === SOURCE_LANGUAGE || isSafetyPage(page.value);
    if (words && words.doc.file !== file) note(words, 'W2', 'words in the wrong folder', file);
    else if (words) checkFile(context, words, source.pages.get(id), pageKeys(page.value), required);
    else if (required) note(absent(file), 'W1', 'no such file', `the words of the page "${id}"`);
  }
  for (const [id, words] of locale.pages)
    if (!content.pages.has(id))
      note(words, 'W2', `words for "${id}", which no page has`, 'the page in src/content, or nothing');
}

function checkBlocks(context: Context, locale: LocaleContent, source: LocaleContent): void {
  const { content, note } = context;
  for (const [id, block] of content.blocks) {
    const words = locale.blocks.get(id);
    const file = `locales/${locale.code}/blocks/${id}.json`;
    const lines = Array.from({ length: block.value.lines }, (_, index) => `line-${index + 1}`);
    if (words) checkFile(context, words, source.blocks.get(id), ['title', ...lines]);
    else note(absent(file), 'W1', 'no such file', `the words of the shared block "${id}"`);
  }
  for (const [id, words] of locale.blocks)
    if (!content.blocks.has(id))
      note(words, 'W2', `words for "${id}", which no block has`, 'the block in src/content, or nothing');
}

function checkLocale(context: Context, locale: LocaleContent, source: LocaleContent): void {
  const expected = phraseKeys(context.content);
  checkUi(context, locale, source);
  compareKeys(context, locale.phrases, expected.phrases);
  compareKeys(context, locale.checklists, expected.checklists);
  checkFile(context, locale.screener, source.screener, screenerKeys(context.content));
  compareKeys(context, locale.routes, routeKeys(context.content));
  compareKeys(context, locale.figures, figureKeys(context.content));
  compareKeys(
    context,
    locale.changes,
    context.content.changes.value.map(({ id }) => id),
  );
  checkContacts(context, locale, source);
  checkPages(context, locale, source);
  checkBlocks(context, locale, source);
}

/** Every published language has every word that it must have, with the facts and links of the Spanish, and none too many. */
export const words: Rule = (context) => {
  const source = sourceLocale(context.content);
  if (!source) return;
  if (source.locale.value.state !== 'listed')
    context.note(at(source.locale, 'state'), 'W7', '"draft"', '"listed": every language leans on this one');
  for (const locale of context.content.locales.values())
    if (locale.locale.value.state === 'listed') checkLocale(context, locale, source);
};
