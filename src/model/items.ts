import type { Contact } from './contact.ts';
import type { Fact, Source } from './fact.ts';
import type { Pack } from './pack.ts';
import type { Page } from './page.ts';
import { factsOn } from './page-facts.ts';

/*
 * A pack in pieces, so that an edit costs a phone the pieces it touches. A page travels with the facts and sources that
 * it alone uses; what several use lies in pieces of its own. Cutting and joining give back the very same bytes.
 */

/** Pieces of a pack by id; ids are also names of files. */
export type Items = Record<string, unknown>;

type Table<T> = Record<string, T>;

interface PagePiece {
  page: Page;
  facts: Table<Fact>;
  sources: Table<Source>;
}

/** What a pack is, which the manifest says of it too: in no piece, because it changes with every edition. */
export type PackLabel = Pick<Pack, 'format' | 'lang' | 'seq' | 'issued'>;

/** Parts of a pack that change as one; an older pack may lack the last two. */
const WHOLE = [
  'locale',
  'languages',
  'ui',
  'countries',
  'blocks',
  'phrases',
  'checklists',
  'screener',
  'changes',
  'maps',
  'charts',
  'foreign',
  'search',
  'days',
] as const;

const PAGE = 'page-';
const CONTACTS = 'contacts-';
const FACTS = 'facts-';
const SOURCES = 'sources-';

type WholeParts = Pick<Pack, (typeof WHOLE)[number]>;

/** Those parts of a pack, or of its pieces. */
const wholeParts = (from: Partial<WholeParts>): WholeParts =>
  Object.fromEntries(WHOLE.filter((part) => from[part]).map((part) => [part, from[part]])) as WholeParts;

function groupBy<T>(table: Table<T>, groupOf: (id: string, value: T) => string | null): Table<Table<T>> {
  const groups: Table<Table<T>> = {};
  for (const [id, value] of Object.entries(table)) {
    const group = groupOf(id, value);
    if (group !== null) (groups[group] ??= {})[id] = value;
  }
  return groups;
}

/** The one user of each id; null where there are several. */
function soleUsers(uses: [user: string, ids: string[]][]): Map<string, string | null> {
  const users = new Map<string, string | null>();
  for (const [user, ids] of uses)
    for (const id of ids) users.set(id, users.has(id) && users.get(id) !== user ? null : user);
  return users;
}

/** Cuts a pack into its pieces. */
export function splitPack(pack: Pack): Items {
  const pages = Object.values(pack.pages);
  const factUsers = soleUsers(pages.map((page) => [page.id, factsOn(pack, page)]));
  const sourceUsers = soleUsers(
    Object.entries(pack.facts).map(([id, { sources }]) => [factUsers.get(id) ?? '', sources]),
  );
  const shared = (prefix: string) => (id: string) => prefix + (id[0] ?? '');
  const ownFacts = groupBy(pack.facts, (id) => factUsers.get(id) ?? null);
  const ownSources = groupBy(pack.sources, (id) => sourceUsers.get(id) || null);
  const { audio } = pack;
  return {
    // What stands in the head passes through an app that does not know it.
    head: { ...(audio ? { audio } : {}), order: pages.map(({ id }) => id) },
    ...wholeParts(pack),
    ...groupBy(pack.contacts, (_, { country }) => CONTACTS + country.toLowerCase()),
    ...groupBy(pack.facts, (id) => (factUsers.get(id) ? null : shared(FACTS)(id))),
    ...groupBy(pack.sources, (id) => (sourceUsers.get(id) ? null : shared(SOURCES)(id))),
    ...Object.fromEntries(
      pages.map((page): [string, PagePiece] => [
        PAGE + page.id,
        { page, facts: ownFacts[page.id] ?? {}, sources: ownSources[page.id] ?? {} },
      ]),
    ),
  };
}

function sorted<T>(tables: Table<T>[]): Table<T> {
  const all: Table<T> = Object.assign({}, ...tables);
  return Object.fromEntries(
    Object.keys(all)
      .sort()
      .map((id) => [id, all[id] as T]),
  );
}

/** The pieces whose id begins so, by id. */
const piecesOf = <T>(items: Items, prefix: string): T[] =>
  Object.keys(items)
    .filter((id) => id.startsWith(prefix))
    .sort()
    .map((id) => items[id] as T);

/** Joins pieces into a pack. The order of every table is fixed here, so that the same pieces give the same bytes. */
export function joinItems(items: Items, { format, lang, seq, issued }: PackLabel): Pack {
  const { order, ...head } = items['head'] as Pick<Pack, 'audio'> & { order: string[] };
  const pieces = order.map((id) => items[PAGE + id] as PagePiece);
  return {
    format,
    lang,
    seq,
    issued,
    ...head,
    ...wholeParts(items),
    pages: Object.fromEntries(pieces.map(({ page }) => [page.id, page])),
    facts: sorted([...piecesOf<Table<Fact>>(items, FACTS), ...pieces.map(({ facts }) => facts)]),
    sources: sorted([...piecesOf<Table<Source>>(items, SOURCES), ...pieces.map(({ sources }) => sources)]),
    contacts: Object.assign({}, ...piecesOf<Table<Contact>>(items, CONTACTS)) as Table<Contact>,
  };
}
