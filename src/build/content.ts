import type * as v from 'valibot';
import { ContentError } from './problem.ts';
import { PAGE_DAYS, pageDaysFile } from './page-days.ts';
import { Reader, type Placed, type Table } from './reader.ts';
import { changesFile } from './schema/change.ts';
import { contactsFile, contactWordsFile } from './schema/contact.ts';
import { dossierFile, omittedFile } from './schema/dossier.ts';
import { factsFile, sourcesFile } from './schema/fact.ts';
import { figuresFile } from './schema/figures.ts';
import {
  checklistsFile,
  countriesFile,
  localeFile,
  phrasesFile,
  releaseFile,
  searchFile,
  wordsFile,
} from './schema/locale.ts';
import { guideFile, pathwayFile, sharedBlockFile } from './schema/page.ts';
import { screenerFile } from './schema/screener.ts';
import { routeMapFile } from './schema/route-map.ts';
import { reviewFile, reviewPath, type Review } from './translation-state.ts';

export type { Placed, Table };

type Out<S extends v.GenericSchema> = v.InferOutput<S>;
export type FactRecord = Out<typeof factsFile>[string];
export type SourceRecord = Out<typeof sourcesFile>[string];
export type ContactRecord = Out<typeof contactsFile>[number];
export type PathwayRecord = Out<typeof pathwayFile>;
export type PageRecord = PathwayRecord | Out<typeof guideFile>;
export type SharedBlockRecord = Out<typeof sharedBlockFile>;
export type RouteMapRecord = Out<typeof routeMapFile>;
export type FiguresRecord = Out<typeof figuresFile>;
export type ChangeRecord = Out<typeof changesFile>[number];
export type ContactWords = Out<typeof contactWordsFile>[string];

export type Words = Placed<Record<string, string>>;

/** All words of one language. */
export interface LocaleContent {
  code: string;
  locale: Placed<Out<typeof localeFile>>;
  ui: Words;
  pages: Map<string, Words>;
  blocks: Map<string, Words>;
  contacts: Placed<Record<string, ContactWords>>;
  phrases: Words;
  checklists: Words;
  screener: Words;
  routes: Words;
  figures: Words;
  changes: Words;
  /** What is known of each translation; empty where nobody has written it down. */
  review: Review;
  search: Placed<Out<typeof searchFile>> | null;
}

/** Everything under `src/content` and `locales`, read and typed, before the rules across files are checked. */
export interface Content {
  release: Placed<Out<typeof releaseFile>>;
  countries: string[];
  dossier: Placed<Out<typeof dossierFile>>;
  omitted: Placed<Out<typeof omittedFile>>;
  facts: Table<FactRecord>;
  sources: Table<SourceRecord>;
  contacts: Table<ContactRecord>;
  pages: Table<PageRecord>;
  blocks: Table<SharedBlockRecord>;
  routes: Table<RouteMapRecord>;
  figures: Placed<FiguresRecord>;
  changes: Placed<ChangeRecord[]>;
  /** When each page last changed; null before the first edition that knows it. */
  pageDays: Placed<Out<typeof pageDaysFile>> | null;
  phrases: Out<typeof phrasesFile>['groups'];
  checklists: Out<typeof checklistsFile>['lists'];
  screener: Placed<Out<typeof screenerFile>>;
  locales: Map<string, LocaleContent>;
}

function readLocale(reader: Reader, code: string): LocaleContent | null {
  const base = `locales/${code}`;
  const locale = reader.read(localeFile, `${base}/locale.json`);
  const ui = reader.read(wordsFile, `${base}/ui.json`);
  const contacts = reader.read(contactWordsFile, `${base}/contacts.json`);
  const phrases = reader.read(wordsFile, `${base}/phrases.json`);
  const checklists = reader.read(wordsFile, `${base}/checklists.json`);
  const screener = reader.read(wordsFile, `${base}/screener.json`);
  const routes = reader.read(wordsFile, `${base}/routes.json`);
  const figures = reader.read(wordsFile, `${base}/figures.json`);
  const changes = reader.read(wordsFile, `${base}/changes.json`);
  const review = reader.readIfThere(reviewFile, reviewPath(code))?.value ?? {};
  const search = reader.readIfThere(searchFile, `${base}/search.json`);
  const pages = new Map<string, Words>();
  const blocks = new Map<string, Words>();
  for (const folder of ['pathways', 'guides', 'blocks'])
    for (const file of reader.files(`${base}/${folder}`)) {
      const placed = reader.read(wordsFile, file);
      const name = file.slice(file.lastIndexOf('/') + 1, -'.json'.length);
      if (placed) reader.add(folder === 'blocks' ? blocks : pages, name, placed);
    }
  if (locale && locale.value.code !== code)
    reader.problems.push({
      code: 'D2',
      file: locale.doc.file,
      line: locale.doc.lineOf(['code']),
      found: `the code "${locale.value.code}"`,
      write: `"${code}", the name of the folder`,
    });
  if (!locale || !ui || !contacts || !phrases || !checklists || !screener || !routes || !figures || !changes)
    return null;
  return {
    code,
    locale,
    ui,
    contacts,
    phrases,
    checklists,
    screener,
    routes,
    figures,
    changes,
    review,
    search,
    pages,
    blocks,
  };
}

/** Reads the whole content. Throws ContentError with every problem of form; rules across files come in `check`. */
export function readContent(root: string): Content {
  const reader = new Reader(root);
  const facts: Table<FactRecord> = new Map();
  for (const file of reader.files('src/content/facts')) {
    const placed = reader.read(factsFile, file);
    for (const [id, value] of Object.entries(placed?.value ?? {}))
      if (placed) reader.add(facts, id, { value, doc: placed.doc, path: [id] });
  }
  const sources: Table<SourceRecord> = new Map();
  const sourcesDoc = reader.read(sourcesFile, 'src/content/sources.json');
  for (const [id, value] of Object.entries(sourcesDoc?.value ?? {}))
    if (sourcesDoc) reader.add(sources, id, { value, doc: sourcesDoc.doc, path: [id] });
  const contacts: Table<ContactRecord> = new Map();
  for (const file of reader.files('src/content/contacts')) {
    const placed = reader.read(contactsFile, file);
    placed?.value.forEach((value, index) =>
      reader.add(contacts, value.id, { value, doc: placed.doc, path: [index] }),
    );
  }
  const pages: Table<PageRecord> = new Map();
  reader.folder(pathwayFile, 'src/content/pathways', pages as Table<PathwayRecord>);
  reader.folder(guideFile, 'src/content/guides', pages as Table<Out<typeof guideFile>>);
  const blocks: Table<SharedBlockRecord> = new Map();
  reader.folder(sharedBlockFile, 'src/content/blocks', blocks);
  const routes: Table<RouteMapRecord> = new Map();
  reader.folder(routeMapFile, 'src/content/routes', routes);
  const figures = reader.read(figuresFile, 'src/content/figures.json');
  const changes = reader.read(changesFile, 'src/content/changes.json');
  const pageDays = reader.readIfThere(pageDaysFile, PAGE_DAYS);
  const release = reader.read(releaseFile, 'src/content/release.json');
  const countries = reader.read(countriesFile, 'src/content/countries.json');
  const dossier = reader.read(dossierFile, 'src/content/dossier.json');
  const omitted = reader.read(omittedFile, 'src/content/omitted.json');
  const phrases = reader.read(phrasesFile, 'src/content/phrases.json');
  const checklists = reader.read(checklistsFile, 'src/content/checklists.json');
  const screener = reader.read(screenerFile, 'src/content/screener/options.json');
  const locales = new Map<string, LocaleContent>();
  for (const code of reader.languages()) {
    const locale = readLocale(reader, code);
    if (locale) locales.set(code, locale);
  }
  if (
    reader.problems.length ||
    !release ||
    !countries ||
    !dossier ||
    !omitted ||
    !phrases ||
    !checklists ||
    !screener ||
    !figures ||
    !changes
  )
    throw new ContentError(reader.problems);
  return {
    release,
    countries: countries.value.order,
    dossier,
    omitted,
    facts,
    sources,
    contacts,
    pages,
    blocks,
    routes,
    figures,
    changes,
    pageDays,
    phrases: phrases.value.groups,
    checklists: checklists.value.lists,
    screener,
    locales,
  };
}
