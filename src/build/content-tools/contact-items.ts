import type { Topic } from '../../model/contact.ts';
import type { Day } from '../../model/day.ts';
import type { Pack } from '../../model/pack.ts';
import type { Content } from '../content.ts';
import type { DossierEntry } from '../dossier.ts';
import { citedSources, inLanguages, type CitedSource, type InLanguages } from './cited.ts';

export interface ContactItem {
  id: string;
  name: InLanguages;
  country: string;
  topics: Topic[];
  phones: { local: string; e164: string | null; sms: boolean }[];
  whatsapp: string[];
  /** What to beware of before a call; null where there is nothing. */
  warning: InLanguages | null;
  url: string | null;
  lastSeenTrue: Day;
  sources: CitedSource[];
}

/** The contacts of the dossier as data. No street address: those of shelters must not travel in lists. */
export const contactItems = (content: Content, packs: Pack[], entries: DossierEntry[]): ContactItem[] =>
  entries.flatMap(({ id, contact }) =>
    contact
      ? [
          {
            id,
            name: inLanguages(packs, (pack) => pack.contacts[id]?.name),
            country: contact.country,
            topics: contact.topics,
            phones: (contact.phones ?? []).map(({ number, e164 = null, sms = false }) => ({
              local: number,
              e164,
              sms,
            })),
            whatsapp: contact.whatsapp ?? [],
            warning: packs.some((pack) => pack.contacts[id]?.warning)
              ? inLanguages(packs, (pack) => pack.contacts[id]?.warning)
              : null,
            url: contact.url ?? null,
            lastSeenTrue: contact.seen,
            sources: citedSources(content, contact.sources),
          },
        ]
      : [],
  );
