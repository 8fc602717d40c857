import { UNDATED, addDays } from '../../model/day.ts';
import { STATUSES, type Fact } from '../../model/fact.ts';
import type { Pack } from '../../model/pack.ts';
import type { Page } from '../../model/page.ts';
import type { TextState } from '../../model/text-state.ts';

/** How old a claim can be. */
export const AGES = ['in its time', 'past its date', 'of no known day'] as const;

/** Longer than any kind of fact is trusted. */
const LONG_AGO = -2 * 365;

const seenAt = ({ issued }: Pack): string[] => [issued, addDays(issued, LONG_AGO), UNDATED];

/** Id of a fact with a status, and of a printed value, at one of `AGES`. */
export const statusFact = (status: string, age: number): string => `${status}-${age}`;
export const valueFact = (age: number): string => `value-${age}`;

/** Facts in every state at once, which those of an edition never are. Their source is a real one. */
function factsOfStates(pack: Pack): Record<string, Fact> {
  const since = addDays(pack.issued, LONG_AGO);
  const sources = Object.keys(pack.sources).slice(0, 1);
  const all: Record<string, Fact> = {};
  for (const [age, seen] of seenAt(pack).entries()) {
    for (const status of STATUSES)
      all[statusFact(status, age)] = {
        kind: 'status',
        value: { status, since },
        sources,
        grade: 'official',
        seen,
      };
    all[valueFact(age)] = {
      kind: 'fee',
      value: { money: 10, currency: 'USD' },
      sources,
      grade: 'official',
      seen,
    };
  }
  return all;
}

/** A copy under another name: what it says may be shown in many states on one page. */
const copied = <T extends { id: string }>(thing: T, name: string | number): T => ({
  ...thing,
  id: `${thing.id}-${name}`,
});

const TEXT_STATES: readonly TextState[] = (['machine', 'human'] as const).flatMap((origin) =>
  [0, 1, 2].flatMap((reviews) => [
    { origin, reviews },
    { origin, reviews, stale: 2 },
  ]),
);

/** Copies of a guide with words in each state of work. */
export const guidesByWords = (guide: Page): Page[] =>
  TEXT_STATES.map((state, index) => ({ ...copied(guide, `words-${index}`), state }));

/** Copies of a programme with each status at each age. */
export const programmesByStatus = (programme: Page): Page[] =>
  STATUSES.flatMap((status) =>
    AGES.map((_, age) => ({
      ...copied(programme, statusFact(status, age)),
      status: statusFact(status, age),
    })),
  );

/** The guide as the second language lends it, with one more that it can be read in. */
export const borrowed = (guide: Page, second: Pack, other: string | undefined): Page => ({
  ...copied(second.pages[guide.id] ?? guide, 'borrowed'),
  lang: second.lang,
  elsewhere: other ? [other] : [],
});

/** The guide with each block older than the Spanish, which stands beneath. */
export const outOfDate = (guide: Page, spanish: Pack): Page => ({
  ...copied(guide, 'stale'),
  blocks: guide.blocks.map((block, index) => {
    const source = spanish.pages[guide.id]?.blocks[index];
    return 'text' in block && source && 'text' in source ? { ...block, source: source.text } : block;
  }),
});

export const contactAt = (id: string, age: number): string => `${id}-${age}`;

const byId = <T extends { id: string }>(things: T[]): Record<string, T> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

/** The pack with every state in it: what it has, and copies of `pages` and of one contact. */
export function packOfStates(pack: Pack, second: Pack, contact: string, pages: Page[]): Pack {
  const { locale, ui, blocks } = second;
  const called = pack.contacts[contact];
  const contacts = called
    ? seenAt(pack).map((seen, age) => ({ ...called, id: contactAt(contact, age), seen }))
    : [];
  return {
    ...pack,
    foreign: { ...pack.foreign, [second.lang]: { locale, ui, blocks } },
    facts: { ...pack.facts, ...factsOfStates(pack) },
    pages: { ...pack.pages, ...byId(pages) },
    contacts: { ...pack.contacts, ...byId(contacts) },
  };
}
