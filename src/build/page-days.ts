import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Day } from '../model/day.ts';
import type { PageDays } from '../model/page-days.ts';
import { SOURCE_LANGUAGE } from './check/context.ts';
import type { Content, PageRecord } from './content.ts';
import { id, table } from './schema/common.ts';

/*
 * `src/content/page-days.json`: the day on which each page last changed, which check codes are made of. A tool writes
 * it when an edition is published: `npm run content -- days`.
 *
 *   { "darien": "5d41402a 2026-11-28" }
 *
 * First the hash of what the page says, in Spanish and in facts; then the day of the edition that first said it. A page
 * whose hash is another one, or that has no line, counts as changed by this edition: who forgets the tool makes codes
 * say "changed" where nothing did, never the other way round.
 */

export const PAGE_DAYS = 'src/content/page-days.json';
const FORM = /^([0-9a-f]{8}) (\d{4}-\d{2}-\d{2})$/;
const HASH_DIGITS = 8;

export const pageDaysFile = table(
  id,
  v.pipe(v.string(), v.regex(FORM, 'what the tool writes: npm run content -- days')),
);

/** What a fact says, or how a contact is reached. */
function valueOf({ facts, contacts }: Content, one: string): unknown {
  const fact = facts.get(one)?.value;
  const { phones, whatsapp, hidden } = contacts.get(one)?.value ?? {};
  return fact ? fact.value : [phones?.map(({ number }) => number), whatsapp, hidden];
}

/**
 * The hash of what a page says: its Spanish words, the values of its facts and the numbers of its contacts. Left out
 * are dates on which a fact was seen again, its sources and its address, which change no claim, and translations:
 * another language must not make everybody's messages look changed.
 */
function hashOf(content: Content, page: PageRecord): string {
  const source = content.locales.get(SOURCE_LANGUAGE);
  const words = source?.pages.get(page.id)?.value ?? {};
  const used = page.blocks.flatMap((block) => ('use' in block ? [block.use] : []));
  const shared = used.map((block) => source?.blocks.get(block)?.value ?? {});
  const texts = [...Object.values(words), ...shared.flatMap((block) => Object.values(block))];
  const named = [
    ...('status' in page && page.status ? [page.status] : []),
    ...page.blocks.flatMap((block) => ('facts' in block ? (block.facts ?? []) : [])),
    ...used.flatMap((block) => content.blocks.get(block)?.value.facts ?? []),
    ...texts.flatMap((text) => [...text.matchAll(/\{\{([a-z0-9-]+)\}\}/g)].map(([, fact = '']) => fact)),
  ];
  const values = [...new Set([...named, ...(page.help ?? [])])].map((one) => [one, valueOf(content, one)]);
  const said = JSON.stringify([page.kind, page.blocks, words, shared, values]);
  return createHash('sha256').update(said.normalize('NFC')).digest('hex').slice(0, HASH_DIGITS);
}

/** Every page with its hash and the day it last changed, sorted by id. */
function known(content: Content): { id: string; hash: string; day: Day }[] {
  const lines = content.pageDays?.value ?? {};
  return [...content.pages.values()]
    .map(({ value }) => {
      const hash = hashOf(content, value);
      const [, before, day = ''] = FORM.exec(lines[value.id] ?? '') ?? [];
      return { id: value.id, hash, day: before === hash ? day : content.release.value.issued };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The days as a pack carries them: the most frequent one once, the latest of them where several are. */
export function pageDays(content: Content): PageDays {
  const pages = known(content);
  const count = (day: Day): number => pages.filter((page) => page.day === day).length;
  const [most = content.release.value.issued] = [...new Set(pages.map(({ day }) => day))].sort(
    (a, b) => count(b) - count(a) || (a < b ? 1 : -1),
  );
  const others = pages.filter(({ day }) => day !== most);
  return { most, others: Object.fromEntries(others.map(({ id: page, day }) => [page, day])) };
}

/** The file's one form, with this edition's changes in it. */
export const formatPageDays = (content: Content): string =>
  `${JSON.stringify(Object.fromEntries(known(content).map(({ id: page, hash, day }) => [page, `${hash} ${day}`])), null, 2)}\n`;
