import type { ContactRecord, Content, PageRecord } from './content.ts';

export const DOSSIER_LISTS = ['pathways', 'risks', 'contacts'] as const;
export type DossierList = (typeof DOSSIER_LISTS)[number];

/** What became of one id of the dossier. With no page, no contact and no reason it was forgotten. */
export interface DossierEntry {
  list: DossierList;
  id: string;
  /** Pages that carry it, the page about nothing else first. */
  pages: PageRecord[];
  /** Its record, unless that is hidden. */
  contact: ContactRecord | null;
  /** Why it is left out. */
  reason: string | null;
}

/** The page of the same name first, then the one that covers least: its title and facts fit the entry best. */
function closestFirst(id: string, pages: PageRecord[]): PageRecord[] {
  const distance = (page: PageRecord): number => (page.id === id ? 0 : (page.covers?.length ?? 0));
  return [...pages].sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1));
}

/** Every id of the dossier, in its order, with what became of it. */
export function dossierEntries(content: Content): DossierEntry[] {
  const pages = [...content.pages.values()].map(({ value }) => value);
  return DOSSIER_LISTS.flatMap((list) =>
    content.dossier.value[list].map((id) => {
      const contact = list === 'contacts' ? content.contacts.get(id)?.value : undefined;
      return {
        list,
        id,
        pages: closestFirst(
          id,
          pages.filter((page) => list !== 'contacts' && page.covers?.includes(id)),
        ),
        contact: contact && !contact.hidden ? contact : null,
        reason: contact?.hidden ?? content.omitted.value[id] ?? null,
      };
    }),
  );
}

/** Whether the guide carries the entry, on a page or as a contact. */
export const isCarried = ({ pages, contact }: DossierEntry): boolean => pages.length > 0 || contact !== null;

/** Neither carried nor left out for a reason. */
export const isForgotten = (entry: DossierEntry): boolean => !isCarried(entry) && entry.reason === null;
