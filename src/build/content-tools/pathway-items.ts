import { UNDATED, type Day } from '../../model/day.ts';
import type { Fact, Status } from '../../model/fact.ts';
import { checkAgainBy } from '../../model/freshness.ts';
import { factsOn } from '../../model/page-facts.ts';
import type { Pack } from '../../model/pack.ts';
import type { PageKind } from '../../model/page.ts';
import type { Content } from '../content.ts';
import type { DossierEntry } from '../dossier.ts';
import {
  citedPages,
  citedSources,
  inLanguages,
  ownTitle,
  type CitedPage,
  type CitedSource,
  type InLanguages,
} from './cited.ts';

export interface PathwayItem {
  id: string;
  name: InLanguages;
  country: string | null;
  kind: PageKind;
  /** Null for what nobody applies for: rules, rights, background. */
  status: Status | null;
  statusSince: Day | null;
  lastSeenTrue: Day;
  checkAgainBy: Day | null;
  sources: CitedSource[];
  pages: CitedPage[];
}

/** The newest claim, and the first day on which one of them is due; an undated claim is due on any day. */
function datesOf(facts: Fact[]): Pick<PathwayItem, 'lastSeenTrue' | 'checkAgainBy'> {
  const seen = facts.map((fact) => fact.seen).filter((day) => day !== UNDATED);
  const due = facts.flatMap((fact) => checkAgainBy(fact) ?? []).sort();
  return {
    lastSeenTrue: seen.sort().at(-1) ?? UNDATED,
    checkAgainBy: due.length === facts.length ? (due[0] ?? null) : null,
  };
}

/** The pathways of the dossier as data. The dates belong to the status where there is one, else to the whole page. */
export const pathwayItems = (content: Content, packs: Pack[], entries: DossierEntry[]): PathwayItem[] =>
  entries.flatMap((entry) => {
    const [page] = entry.pages;
    const [pack] = packs;
    if (!page || !pack) return [];
    const own = pack.pages[page.id];
    const facts = own ? factsOn(pack, own).flatMap((id) => pack.facts[id] ?? []) : [];
    const statusId = pack.pages[page.id]?.status;
    const fact = statusId ? pack.facts[statusId] : undefined;
    const value = fact?.value && 'status' in fact.value ? fact.value : null;
    return [
      {
        id: entry.id,
        name: inLanguages(packs, (one) => ownTitle(one, page.id)),
        country: page.country ?? null,
        kind: page.kind,
        status: value?.status ?? null,
        statusSince: value?.since ?? null,
        ...datesOf(fact ? [fact] : facts),
        sources: citedSources(
          content,
          facts.flatMap((one) => one.sources),
        ),
        pages: citedPages(packs, entry),
      },
    ];
  });
