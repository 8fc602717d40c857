import type { Day } from '../../model/day.ts';
import type { Grade } from '../../model/fact.ts';
import { factsOn } from '../../model/page-facts.ts';
import type { Pack } from '../../model/pack.ts';
import type { Area } from '../../model/page.ts';
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

export interface RiskFact {
  says: string;
  seen: Day;
  grade: Grade;
  sources: CitedSource[];
}

export interface RiskItem {
  id: string;
  title: InLanguages;
  area: Area | null;
  facts: RiskFact[];
  pages: CitedPage[];
}

/** The risks of the dossier as data. Title and facts are those of the closest page; every page that carries it is named. */
export const riskItems = (content: Content, packs: Pack[], entries: DossierEntry[]): RiskItem[] =>
  entries.flatMap((entry) => {
    const [page] = entry.pages;
    if (!page) return [];
    const [pack] = packs;
    const own = pack?.pages[page.id];
    const facts = pack && own ? factsOn(pack, own) : [];
    return [
      {
        id: entry.id,
        title: inLanguages(packs, (pack) => ownTitle(pack, page.id)),
        area: page.area ?? null,
        facts: facts.flatMap((id) => {
          const fact = content.facts.get(id)?.value;
          if (!fact) return [];
          const { says, seen, grade } = fact;
          return [{ says, seen, grade, sources: citedSources(content, fact.sources) }];
        }),
        pages: citedPages(packs, entry),
      },
    ];
  });
