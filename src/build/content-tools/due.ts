import { earliest, UNDATED, type Day } from '../../model/day.ts';
import type { FactKind } from '../../model/fact.ts';
import { checkAgainBy } from '../../model/freshness.ts';
import type { ContactRecord, Content } from '../content.ts';
import { columns } from './columns.ts';
import type { Outcome } from './outcome.ts';
import { usedBy } from './used-by.ts';

type Danger = FactKind | 'emergency';

/** A wrong number in an emergency or a programme that has closed does harm on the same day; a definition never. */
const DANGER: Record<Danger, number> = {
  status: 0,
  emergency: 0,
  risk: 1,
  law: 2,
  fee: 3,
  contact: 4,
  evergreen: 5,
};

/** A fact or a contact that someone must check again. */
export interface DueItem {
  danger: Danger;
  id: string;
  seen: Day;
  /** The day its date passed; null where the source shows no date. */
  due: Day | null;
  pages: string[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const age = (seen: Day): string => (seen === UNDATED ? '' : earliest(seen));

/** The date of a contact's least certain number. */
function oldestSeen({ seen, phones = [] }: ContactRecord): Day {
  const days = [seen, ...phones.flatMap((phone) => phone.seen ?? [])];
  return days.reduce((oldest, day) => (age(day) < age(oldest) ? day : oldest));
}

/** What is overdue on a day: most dangerous first, then the oldest, where no date at all counts as the oldest. */
export function dueItems(content: Content, today: Day): DueItem[] {
  const pages = usedBy(content);
  const item = (id: string, kind: FactKind, seen: Day, danger: Danger): DueItem => ({
    danger,
    id,
    seen,
    due: checkAgainBy({ kind, seen }),
    pages: pages.get(id) ?? [],
  });
  const facts = [...content.facts].map(([id, { value }]) => item(id, value.kind, value.seen, value.kind));
  const contacts = [...content.contacts.values()]
    .filter(({ value }) => !value.hidden)
    .map(({ value }) =>
      item(
        value.id,
        'contact',
        oldestSeen(value),
        value.topics.includes('emergency') ? 'emergency' : 'contact',
      ),
    );
  return [...facts, ...contacts]
    .filter(({ due: day }) => day === null || today > day)
    .sort(
      (a, b) =>
        DANGER[a.danger] - DANGER[b.danger] || compare(age(a.seen), age(b.seen)) || compare(a.id, b.id),
    );
}

/** The editors' list of work. */
export function due(content: Content, today: Day): Outcome {
  const items = dueItems(content, today);
  if (!items.length) return { text: `Nothing has to be checked again on ${today}.`, ok: true };
  const rows = items.map(({ danger, id, seen, due: day, pages }) => [
    danger,
    seen,
    day ?? 'no date',
    id,
    pages.join(', ') || (content.contacts.has(id) ? 'lists of contacts only' : 'no page'),
  ]);
  return {
    text: [
      `${items.length} to check again on ${today}, the most dangerous first.\n`,
      columns([['kind', 'last seen', 'check by', 'id', 'pages'], ...rows]),
    ].join('\n'),
    ok: true,
  };
}
