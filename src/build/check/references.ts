import { STATUSES } from '../../model/fact.ts';
import { SECTIONS } from '../../model/page.ts';
import { PATH_KEYS } from '../../model/route.ts';
import type { PageRecord, Placed } from '../content.ts';
import type { Context, Rule } from './context.ts';

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
    const place = { doc: page.doc, path: ['blocks', index] };
    const section = 'use' in block ? block.in : block.id.slice(0, block.id.lastIndexOf('-'));
    if (allowed && !allowed.includes(section))
      note(place, 'R4', `the section "${section}"`, `one of: ${allowed.join(', ')}`);
    if ('use' in block) {
      if (!content.blocks.has(block.use))
        note(place, 'R1', `the shared block "${block.use}"`, 'the id of a file in src/content/blocks');
      return;
    }
    if (seen.has(block.id)) note(place, 'D1', `the block "${block.id}" twice`, 'each block once');
    seen.add(block.id);
    for (const id of block.facts ?? [])
      if (!content.facts.has(id))
        note(place, 'R1', `the fact "${id}"`, 'the id of a fact in src/content/facts');
  });
}

function checkStatus({ content, note }: Context, page: Placed<PageRecord>): void {
  if (!('status' in page.value)) {
    if (page.value.kind === 'programme')
      note(page, 'R5', 'a programme without "status"', 'the id of a fact whose value is a status');
    return;
  }
  const place = { doc: page.doc, path: ['status'] };
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
    if (count(section) === 0) note(page, 'R6', `no block "${section}-1"`, `the section "${section}"`);
  if (page.value.kind === 'risk') {
    if (count('key') !== 3) note(page, 'R6', `${count('key')} blocks "key"`, 'exactly three');
    if (!page.value.related?.length) note(page, 'R6', 'no "related"', 'at least one legal alternative');
    if (!page.value.help?.length) note(page, 'R6', 'no "help"', 'at least one contact');
    if (!page.value.area) note(page, 'R6', 'no "area"', 'the part of the journey this risk belongs to');
  }
  if (count('step') > 8) note(page, 'R6', `${count('step')} steps`, 'at most seven, and one shared block');
}

/** Ids that point at nothing, statuses where none belongs, sections that are missing. */
export const references: Rule = (context) => {
  const { content, note } = context;
  for (const page of content.pages.values()) {
    checkBlocks(context, page);
    checkStatus(context, page);
    checkSections(context, page);
    const refer = (key: 'help' | 'related', known: (id: string) => boolean, what: string): void =>
      page.value[key]?.forEach((id, index) => {
        if (!known(id)) note({ doc: page.doc, path: [key, index] }, 'R1', `"${id}"`, what);
      });
    refer(
      'help',
      (id) => content.contacts.has(id) && !content.contacts.get(id)?.value.hidden,
      'the id of a contact that is not hidden',
    );
    refer('related', (id) => content.pages.has(id), 'the id of a page');
    if (page.value.country && !content.countries.includes(page.value.country))
      note(
        { doc: page.doc, path: ['country'] },
        'R1',
        `"${page.value.country}"`,
        'a country of src/content/countries.json',
      );
  }
  for (const table of [content.facts, content.contacts])
    for (const record of table.values())
      for (const id of record.value.sources)
        if (!content.sources.has(id))
          note(record, 'R1', `the source "${id}"`, 'an id of src/content/sources.json');
  for (const block of content.blocks.values())
    for (const id of block.value.facts ?? [])
      if (!content.facts.has(id))
        note({ doc: block.doc, path: ['facts'] }, 'R1', `the fact "${id}"`, 'the id of a fact');
  for (const { locale } of content.locales.values()) {
    for (const key of PATH_KEYS)
      if (!locale.value.paths[key])
        note({ doc: locale.doc, path: ['paths'] }, 'W1', `no "${key}"`, 'the address of this section');
    for (const code of content.countries)
      if (!locale.value.countries[code])
        note(
          { doc: locale.doc, path: ['countries'] },
          'W1',
          `no name for "${code}"`,
          'the name of the country',
        );
  }
};
