import type { Pack } from '../../model/pack.ts';
import type { Content } from '../content.ts';
import { dossierEntries, isCarried, type DossierEntry, type DossierList } from '../dossier.ts';
import { contactItems } from './contact-items.ts';
import { contactColumns, pathwayColumns, riskColumns } from './csv-columns.ts';
import { csv, type Column } from './csv.ts';
import { dataSchema } from './data-schema.ts';
import { pathwayItems } from './pathway-items.ts';
import { riskItems } from './risk-items.ts';

/** A file of the open data: path from the root of `dist`, and its text. */
export interface DataFile {
  file: string;
  text: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const omittedIn = (entries: DossierEntry[]): { id: string; reason: string }[] =>
  entries.flatMap((entry) =>
    !isCarried(entry) && entry.reason !== null ? [{ id: entry.id, reason: entry.reason }] : [],
  );

/**
 * The guide as open data, by the ids of the dossier: for other helpers, and for anyone who wants to check us.
 * `packs` are the published languages, the source first. The same content gives the same bytes.
 */
export function dataFiles(content: Content, packs: Pack[]): DataFile[] {
  const all = dossierEntries(content);
  const languages = packs.map(({ lang }) => lang);
  function filesOf<T>(
    list: DossierList,
    itemsOf: (content: Content, packs: Pack[], entries: DossierEntry[]) => T[],
    columns: Column<T>[],
  ): DataFile[] {
    const entries = all.filter((entry) => entry.list === list);
    const items = itemsOf(content, packs, entries);
    return [
      { file: `data/${list}.json`, text: json({ items, omitted: omittedIn(entries) }) },
      { file: `data/${list}.csv`, text: csv(columns, items) },
    ];
  }
  return [
    ...filesOf('pathways', pathwayItems, pathwayColumns(languages)),
    ...filesOf('risks', riskItems, riskColumns(languages)),
    ...filesOf('contacts', contactItems, contactColumns(languages)),
    { file: 'data/schema.json', text: json(dataSchema(languages)) },
  ];
}
