import { addDays, UNDATED, type Day } from '../../model/day.ts';
import { GRADES, STATUSES } from '../../model/fact.ts';
import { factsOn } from '../../model/page-facts.ts';
import { SOURCE_LANGUAGE } from '../check/context.ts';
import { compile } from '../compile.ts';
import type { Content } from '../content.ts';
import { columns } from './columns.ts';
import type { Outcome } from './outcome.ts';

const NO_COUNTRY = 'no one country';
const EDITORS_LANGUAGE = 'en';

/** Age of a claim, by the most days since it was seen. */
const AGES = [
  [30, 'up to 30 days'],
  [90, '31 to 90 days'],
  [180, '91 to 180 days'],
  [365, '181 to 365 days'],
] as const;
const OLDER = 'over a year';
const NO_DATE = 'no date';
const AGE_NAMES = [...AGES.map(([, name]) => name), OLDER, NO_DATE];

function ageName(seen: Day, today: Day): string {
  if (seen === UNDATED) return NO_DATE;
  return AGES.find(([days]) => today <= addDays(seen, days))?.[1] ?? OLDER;
}

const tally = (names: string[], name: string): string => String(names.filter((one) => one === name).length);

/** A fact has no country of its own: it counts for each country whose pages stand on it. */
function byCountry(content: Content): string {
  const pack = compile(content, SOURCE_LANGUAGE);
  const pages = Object.values(pack.pages);
  const names = content.locales.get(EDITORS_LANGUAGE)?.locale.value.countries ?? {};
  const contacts = [...content.contacts.values()].map(({ value }) => value.country);
  const rows = [...content.countries, NO_COUNTRY].map((country) => {
    const own = pages.filter((page) => (page.country ?? NO_COUNTRY) === country);
    return [
      names[country] ?? country,
      String(new Set(own.flatMap((page) => factsOn(pack, page))).size),
      String(own.length),
      tally(contacts, country),
    ];
  });
  return columns([['country', 'facts', 'pages', 'contacts'], ...rows]);
}

function byStatus({ pages, facts }: Content): string {
  const statuses = [...pages.values()].map(({ value }) => {
    const fact = 'status' in value && value.status ? facts.get(value.status)?.value.value : undefined;
    return fact && 'status' in fact ? fact.status : 'none';
  });
  const rows = [...STATUSES, 'none'].map((status) => [status, tally(statuses, status)]);
  return columns([['status', 'pages'], ...rows]);
}

/** Facts and contacts counted by a property that both have. */
function byProperty(
  content: Content,
  heading: string,
  names: readonly string[],
  nameOf: (record: { grade: string; seen: Day }) => string,
): string {
  const facts = [...content.facts.values()].map(({ value }) => nameOf(value));
  const contacts = [...content.contacts.values()].map(({ value }) => nameOf(value));
  const rows = names.map((name) => [name, tally(facts, name), tally(contacts, name)]);
  return columns([[heading, 'facts', 'contacts'], ...rows]);
}

/** How much there is, how well founded, and how old. */
export function stats(content: Content, today: Day): Outcome {
  const { facts, pages, contacts, sources } = content;
  const hidden = [...contacts.values()].filter(({ value }) => value.hidden).length;
  return {
    text: [
      `On ${today}: ${facts.size} facts, ${pages.size} pages, ${contacts.size} contacts (${hidden} hidden), ${sources.size} sources.`,
      byCountry(content),
      'A fact counts for every country whose pages use it.',
      byStatus(content),
      byProperty(content, 'grade', GRADES, ({ grade }) => grade),
      byProperty(content, 'last seen', AGE_NAMES, ({ seen }) => ageName(seen, today)),
    ].join('\n\n'),
    ok: true,
  };
}
