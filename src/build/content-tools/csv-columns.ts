import type { CitedPage, CitedSource } from './cited.ts';
import type { ContactItem } from './contact-items.ts';
import type { Column } from './csv.ts';
import type { PathwayItem } from './pathway-items.ts';
import type { RiskItem } from './risk-items.ts';

/** Between the parts of a list that has to fit into one cell. */
const LIST = ' | ';

const sourcesCell = (sources: CitedSource[]): string =>
  sources.map(({ title, publisher, url }) => [title, publisher, url].filter(Boolean).join(', ')).join(LIST);
const pagesCell = (pages: CitedPage[]): string => pages.map(({ path }) => path).join(LIST);

/** One column per language, `name_es`. */
const perLanguage = <T>(
  languages: string[],
  name: string,
  words: (item: T) => Record<string, string>,
): Column<T>[] =>
  languages.map((lang) => ({ name: `${name}_${lang}`, cell: (item) => words(item)[lang] ?? '' }));

export const pathwayColumns = (languages: string[]): Column<PathwayItem>[] => [
  { name: 'id', cell: ({ id }) => id },
  ...perLanguage<PathwayItem>(languages, 'name', ({ name }) => name),
  { name: 'country', cell: ({ country }) => country ?? '' },
  { name: 'kind', cell: ({ kind }) => kind },
  { name: 'status', cell: ({ status }) => status ?? '' },
  { name: 'statusSince', cell: ({ statusSince }) => statusSince ?? '' },
  { name: 'lastSeenTrue', cell: ({ lastSeenTrue }) => lastSeenTrue },
  { name: 'checkAgainBy', cell: ({ checkAgainBy }) => checkAgainBy ?? '' },
  { name: 'sources', cell: ({ sources }) => sourcesCell(sources) },
  { name: 'pages', cell: ({ pages }) => pagesCell(pages) },
];

export const riskColumns = (languages: string[]): Column<RiskItem>[] => [
  { name: 'id', cell: ({ id }) => id },
  ...perLanguage<RiskItem>(languages, 'title', ({ title }) => title),
  { name: 'area', cell: ({ area }) => area ?? '' },
  {
    name: 'facts',
    cell: ({ facts }) =>
      facts
        .map(({ says, seen, grade, sources }) => `${says} (${seen}; ${grade}; ${sourcesCell(sources)})`)
        .join(LIST),
  },
  { name: 'pages', cell: ({ pages }) => pagesCell(pages) },
];

export const contactColumns = (languages: string[]): Column<ContactItem>[] => [
  { name: 'id', cell: ({ id }) => id },
  ...perLanguage<ContactItem>(languages, 'name', ({ name }) => name),
  { name: 'country', cell: ({ country }) => country },
  { name: 'topics', cell: ({ topics }) => topics.join(LIST) },
  { name: 'phones_local', phone: true, cell: ({ phones }) => phones.map(({ local }) => local).join(LIST) },
  {
    name: 'phones_e164',
    phone: true,
    cell: ({ phones }) =>
      phones.some(({ e164 }) => e164) ? phones.map(({ e164 }) => e164 ?? '').join(LIST) : '',
  },
  {
    name: 'phones_sms',
    phone: true,
    cell: ({ phones }) => phones.flatMap(({ local, sms }) => (sms ? [local] : [])).join(LIST),
  },
  { name: 'whatsapp', phone: true, cell: ({ whatsapp }) => whatsapp.join(LIST) },
  ...perLanguage<ContactItem>(languages, 'warning', ({ warning }) => warning ?? {}),
  { name: 'url', cell: ({ url }) => url ?? '' },
  { name: 'lastSeenTrue', cell: ({ lastSeenTrue }) => lastSeenTrue },
  { name: 'sources', cell: ({ sources }) => sourcesCell(sources) },
];
