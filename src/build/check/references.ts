import { STATUSES } from '../../model/fact.ts';
import { SECTIONS } from '../../model/page.ts';
import { PATH_KEYS } from '../../model/route.ts';
import type { LocaleContent, PageRecord, Placed } from '../content.ts';
import { at, isVisible, type Context, type Place, type Rule } from './context.ts';

const COUNTRY = 'a country of src/content/countries.json';

const isStatus = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'status' in value &&
  STATUSES.includes(value.status as never);

/** Section names a page of this kind may use, or null where it may use any. */
export function sectionsOf(kind: string): readonly string[] | null {
  if (kind === 'info') return null;
  return kind === 'risk' ? SECTIONS.risk : kind === 'help' ? SECTIONS.help : SECTIONS.pathway;
}

function checkBlocks({ content, note }: Context, page: Placed<PageRecord>): void {
  const allowed = sectionsOf(page.value.kind);
  const seen = new Set<string>();
  page.value.blocks.forEach((block, index) => {
    const place = (...keys: (string | number)[]): Place => at(page, 'blocks', index, ...keys);
    const section = 'use' in block ? block.in : block.id.slice(0, block.id.lastIndexOf('-'));
    if (allowed && !allowed.includes(section))
      note(
        place('use' in block ? 'in' : 'id'),
        'R4',
        `the section "${section}"`,
        `one of: ${allowed.join(', ')}`,
      );
    if ('use' in block) {
      if (!content.blocks.has(block.use))
        note(place('use'), 'R1', `the shared block "${block.use}"`, 'the id of a file in src/content/blocks');
      return;
    }
    if (seen.has(block.id)) note(place('id'), 'D1', `the block "${block.id}" twice`, 'each block once');
    seen.add(block.id);
    block.facts?.forEach((id, order) => {
      if (!content.facts.has(id))
        note(place('facts', order), 'R1', `the fact "${id}"`, 'the id of a fact in src/content/facts');
    });
  });
}

function checkStatus({ content, note }: Context, page: Placed<PageRecord>): void {
  if (!('status' in page.value)) {
    if (page.value.kind === 'programme')
      note(page, 'R5', 'a programme without "status"', 'the id of a fact whose value is a status');
    return;
  }
  const place = at(page, 'status');
  if (page.value.kind !== 'programme')
    note(
      place,
      'R5',
      `a status on a page of kind "${page.value.kind}"`,
      'no status: only something to apply for has one',
    );
  else if (!isStatus(content.facts.get(page.value.status ?? '')?.value.value))
    note(place, 'R1', `"${page.value.status}"`, 'the id of a fact whose value is {"status": …}');
}

const MAX_STEPS = 7;

const REQUIRED: Record<string, readonly string[]> = {
  programme: ['what', 'who', 'step', 'cost', 'warning'],
  closed: ['remains', 'what', 'warning'],
  risk: ['what', 'key', 'danger', 'happens', 'lowers', 'wrong'],
  help: ['first'],
};

/** A closed programme says first what remains for those inside; it has no steps to take and nothing to pay. */
function isClosed({ content }: Context, page: PageRecord): boolean {
  const value = 'status' in page ? content.facts.get(page.status ?? '')?.value.value : undefined;
  return !!value && 'status' in value && value.status === 'closed';
}

function checkSections(context: Context, page: Placed<PageRecord>): void {
  const { note } = context;
  const count = (name: string): number =>
    page.value.blocks.filter((block) =>
      'use' in block ? block.in === name : block.id.startsWith(`${name}-`),
    ).length;
  const kind = isClosed(context, page.value) ? 'closed' : page.value.kind;
  for (const section of REQUIRED[kind] ?? [])
    if (count(section) === 0)
      note(at(page, 'blocks'), 'R6', `no block "${section}-1"`, `the section "${section}"`);
  if (page.value.kind === 'risk') {
    if (count('key') !== 3)
      note(at(page, 'blocks'), 'R6', `${count('key')} blocks "key"`, 'exactly three blocks "key"');
    if (!page.value.related?.length)
      note(at(page, 'related'), 'R6', 'no "related"', 'at least one legal alternative');
    if (!page.value.help?.length) note(at(page, 'help'), 'R6', 'no "help"', 'at least one contact');
    if (!page.value.area) note(page, 'R6', 'no "area"', 'the part of the journey this risk belongs to');
  }
  const steps = page.value.blocks.filter((block) => 'id' in block && block.id.startsWith('step-')).length;
  if (steps > MAX_STEPS) note(at(page, 'blocks'), 'R6', `${steps} steps`, `at most ${MAX_STEPS}`);
}

/** Lists of ids on a page: help, related pages, languages of its address, its country. */
function checkLists({ content, note }: Context, page: Placed<PageRecord>): void {
  const refer = (key: 'help' | 'related', known: (id: string) => boolean, what: string): void =>
    page.value[key]?.forEach((id, index) => {
      if (!known(id)) note(at(page, key, index), 'R1', `"${id}"`, what);
    });
  refer('help', (id) => isVisible(content, id), 'the id of a contact that is not hidden');
  refer('related', (id) => content.pages.has(id) && id !== page.value.id, 'the id of another page');
  for (const lang of Object.keys(page.value.slug))
    if (!content.locales.has(lang))
      note(at(page, 'slug', lang), 'R1', `"${lang}"`, 'the code of a folder in locales');
  if (page.value.country && !content.countries.includes(page.value.country))
    note(at(page, 'country'), 'R1', `"${page.value.country}"`, COUNTRY);
  page.value.nationalities?.forEach((code, index) => {
    if (!content.countries.includes(code)) note(at(page, 'nationalities', index), 'R1', `"${code}"`, COUNTRY);
  });
}

/** Where a fact or a contact comes from, and what a contact says of itself. */
function checkRecords({ content, note }: Context): void {
  const checkSources = (record: Placed<{ sources: string[] }>): void =>
    record.value.sources.forEach((id, index) => {
      if (!content.sources.has(id))
        note(at(record, 'sources', index), 'R1', `the source "${id}"`, 'an id of src/content/sources.json');
    });
  content.facts.forEach(checkSources);
  content.contacts.forEach((record) => {
    checkSources(record);
    const { country, topics, phones, languages, hidden } = record.value;
    if (!content.countries.includes(country)) note(at(record, 'country'), 'R1', `"${country}"`, COUNTRY);
    if (topics[0] === 'emergency' && !hidden && !phones?.length)
      note(at(record, 'phones'), 'R7', 'an emergency contact without a number', 'at least one phone');
    for (const { locale } of content.locales.values())
      languages.forEach((code, index) => {
        if (!locale.value.languages[code])
          note(
            at(record, 'languages', index),
            'R1',
            `the language "${code}"`,
            `a language that ${locale.doc.file} has a name for`,
          );
      });
  });
  for (const block of content.blocks.values())
    block.value.facts?.forEach((id, index) => {
      if (!content.facts.has(id))
        note(at(block, 'facts', index), 'R1', `the fact "${id}"`, 'the id of a fact');
    });
}

/** `{{id}}` and `[text](id)` do not say what kind of thing they mean: an id must mean one. */
function checkNames({ content, note }: Context): void {
  const first = new Map<string, string>();
  for (const table of [content.facts, content.sources, content.contacts, content.pages])
    for (const [id, record] of table) {
      const file = first.get(id);
      if (file) note(at(record, 'id'), 'D1', `the id "${id}", which ${file} has already`, 'an id of its own');
      first.set(id, record.doc.file);
    }
}

function checkLocale({ content, note }: Context, { locale }: LocaleContent): void {
  for (const key of PATH_KEYS)
    if (!locale.value.paths[key])
      note(at(locale, 'paths'), 'W1', `no "${key}"`, 'the address of this section');
  for (const code of content.countries)
    if (!locale.value.countries[code])
      note(at(locale, 'countries'), 'W1', `no name for "${code}"`, 'the name of the country');
  for (const other of content.locales.values())
    if (other.locale.value.state === 'listed' && !locale.value.languages[other.code])
      note(at(locale, 'languages'), 'W1', `no name for "${other.code}"`, 'the name of the language');
  locale.value.fallback.forEach((code, index) => {
    if (!content.locales.has(code))
      note(at(locale, 'fallback', index), 'R1', `"${code}"`, 'the code of a folder in locales');
  });
}

/** Ids that point at nothing, statuses where none belongs, sections that are missing. */
export const references: Rule = (context) => {
  for (const page of context.content.pages.values()) {
    checkBlocks(context, page);
    checkStatus(context, page);
    checkSections(context, page);
    checkLists(context, page);
  }
  checkRecords(context);
  checkNames(context);
  for (const locale of context.content.locales.values()) checkLocale(context, locale);
};
