/**
 * A project that is small and whole: every kind of file once, and nothing to mend. The broken corpus changes one
 * thing in it at a time.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { problemsIn } from '../../src/build/check/check.ts';
import { readContent } from '../../src/build/content.ts';
import { ContentError, type Problem } from '../../src/build/problem.ts';
import { CONTACT_WORDS, LIST_WORDS, PAGE_WORDS, type Lang } from './fixture-words.ts';

/** The text or the bytes of each file, by its path from the root. */
export type Files = Map<string, string | Buffer>;

const STRUCTURE: Record<string, unknown> = {
  'release.json': { seq: 7, issued: '2026-11-21' },
  'countries.json': { order: ['MX', 'SV', 'region'] },
  'dossier.json': { pathways: ['mx-asylum', 'mx-old'], risks: ['mx-train'], contacts: ['em-mx', 'mx-comar'] },
  'omitted.json': { 'mx-old': 'The office that ran it no longer exists' },
  'sources.json': {
    'comar-page': {
      title: 'How to ask for asylum',
      publisher: 'COMAR',
      url: 'https://www.gob.mx/comar',
      published: '2026-09',
    },
    'train-report': { title: 'Wounded on the freight train', publisher: 'El Diario', mirror: true },
  },
  'phrases.json': { groups: [{ id: 'asylum', phrases: ['ask-asylum', 'need-lawyer'] }] },
  'checklists.json': { lists: [{ id: 'before-paying', items: 2 }] },
  'changes.json': [
    { id: 'train-count', date: '2026-03', kind: 'changed', page: 'mx-train', facts: ['mx-train-wounded'] },
    { id: 'asylum-opens', date: '2025-06', kind: 'new', page: 'mx-asylum', since: '2026-10-05' },
  ],
  'figures.json': {
    charts: [
      {
        id: 'wounded',
        page: 'mx-train',
        bars: [
          { period: '2025', fact: 'mx-train-wounded' },
          { label: 'later', period: '2026', fact: 'mx-train-wounded' },
        ],
      },
    ],
  },
  'routes/south.json': {
    id: 'south',
    slug: { es: 'mapa-sur', en: 'map-south' },
    box: [-100, 12, -84, 22],
    countries: [{ code: 'MX', lon: -98, lat: 19 }],
    seas: [{ id: 'pacific', lon: -96, lat: 13 }],
    towns: [{ id: 'capital', lon: -99.1, lat: 19.4, left: true }],
    zones: [
      { number: 1, lon: -95, lat: 17.5, radius: 200, page: 'mx-train' },
      { number: 2, lon: -90, lat: 17.5, radius: 150, page: 'mx-train' },
    ],
    helps: [{ letter: 'a', lon: -92.5, lat: 15, contact: 'em-mx' }],
  },
  'screener/options.json': {
    start: 'first',
    nodes: {
      first: { question: 'safe', answers: { yes: 'second', unsafe: 'help', 'no-answer': 'second' } },
      second: { question: 'where', here: true, answers: { MX: 'mexico', 'no-answer': 'mexico' } },
    },
    rules: { refuge: { page: 'mx-asylum', facts: ['mx-asylum-status'] } },
    outcomes: { mexico: { 'may-fit': ['refuge'], contacts: ['mx-comar'] } },
  },
  'facts/mx-asylum.json': {
    'mx-asylum-status': {
      kind: 'status',
      value: { status: 'open', since: '2025-06' },
      says: 'Offices take new cases',
      sources: ['comar-page'],
      grade: 'official',
      seen: '2026-10-05',
    },
    'mx-asylum-deadline': {
      kind: 'law',
      value: { duration: 30, to: 45, unit: 'working-day' },
      says: 'The deadline is counted in working days',
      sources: ['comar-page'],
      grade: 'un-ngo',
      seen: 'undated',
      review: ['lawyer'],
    },
    'mx-asylum-procedure': {
      kind: 'law',
      says: 'How a case is opened',
      sources: ['comar-page'],
      grade: 'official',
      seen: '2026',
    },
  },
  'facts/mx-train.json': {
    'mx-train-wounded': {
      kind: 'evergreen',
      value: { count: 173 },
      says: 'Wounded people were counted',
      sources: ['train-report'],
      grade: 'press',
      seen: '2026-03',
    },
  },
  'facts/mx-train-years.json': {
    'mx-train-year': {
      kind: 'evergreen',
      value: { date: '2025' },
      says: 'The count is of that year',
      sources: ['train-report'],
      grade: 'press',
      seen: '2026-03',
    },
  },
  'contacts/mx.json': [
    {
      id: 'em-mx',
      country: 'MX',
      topics: ['emergency'],
      phones: [{ number: '911', service: 'all' }],
      languages: ['es'],
      hours: '24h',
      cost: 'free',
      tells: 'police',
      sources: ['comar-page'],
      grade: 'official',
      seen: '2026-10-06',
    },
    {
      id: 'mx-comar',
      country: 'region',
      topics: ['asylum', 'legal'],
      phones: [{ number: '55 5209 8800', e164: '+525552098800', seen: '2026-08' }],
      whatsapp: ['+525552098801'],
      url: 'https://www.gob.mx/comar/contacto',
      address: 'Calle Versalles 49',
      languages: ['es', 'en'],
      tells: 'government',
      sources: ['comar-page'],
      grade: 'un-ngo',
      seen: '2026-10-07',
    },
  ],
  'pathways/mx-asylum.json': {
    id: 'mx-asylum',
    country: 'MX',
    kind: 'programme',
    status: 'mx-asylum-status',
    slug: { es: 'mexico-refugio', en: 'mexico-asylum' },
    covers: ['mx-asylum'],
    situations: ['asylum'],
    nationalities: ['VE'],
    blocks: [
      { id: 'what-1', facts: ['mx-asylum-procedure'] },
      { id: 'who-1' },
      { id: 'step-1' },
      { id: 'step-2' },
      { id: 'cost-1' },
      { id: 'warning-1' },
      { use: 'appeal-days', in: 'warning' },
    ],
    help: ['mx-comar'],
    related: ['mx-train'],
    review: ['lawyer'],
  },
  'guides/mx-train.json': {
    id: 'mx-train',
    country: 'MX',
    kind: 'risk',
    area: 'mexico',
    sensitive: true,
    slug: { es: 'tren-de-carga', en: 'freight-train' },
    covers: ['mx-train'],
    blocks: [
      { id: 'what-1' },
      { id: 'key-1' },
      { id: 'key-2' },
      { id: 'key-3' },
      { id: 'danger-1' },
      { id: 'happens-1' },
      { id: 'lowers-1' },
      { id: 'wrong-1' },
    ],
    help: ['em-mx'],
    related: ['mx-asylum'],
  },
  'pathways/right-asylum.json': {
    id: 'right-asylum',
    country: 'region',
    kind: 'right',
    slug: { es: 'derecho-a-pedir-asilo', en: 'right-to-asylum' },
    blocks: [{ id: 'what-1' }],
  },
  'guides/about.json': {
    id: 'about',
    kind: 'info',
    slug: { es: 'quienes-somos', en: 'about' },
    blocks: [{ id: 'who-1' }],
  },
  'blocks/appeal-days.json': {
    id: 'appeal-days',
    lines: 2,
    review: ['lawyer'],
    facts: ['mx-asylum-procedure'],
  },
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `locale.json` and `ui.json` are the real ones: they are long, and the rules must hold for them anyway. */
const real = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../locales/${path}`, import.meta.url), 'utf-8'));

/** The files of the whole project, ready to be changed. */
export function validFiles(): Files {
  const files: Files = new Map();
  for (const [path, value] of Object.entries(STRUCTURE)) files.set(`src/content/${path}`, json(value));
  for (const lang of ['es', 'en'] satisfies Lang[]) {
    const base = `locales/${lang}`;
    for (const name of ['locale.json', 'ui.json'])
      files.set(`${base}/${name}`, json(real(`${lang}/${name}`)));
    files.set(`${base}/contacts.json`, json(CONTACT_WORDS[lang]));
    for (const [path, words] of Object.entries({ ...PAGE_WORDS, ...LIST_WORDS }))
      files.set(`${base}/${path}`, json(words[lang]));
  }
  return files;
}

/** Writes one file of the project, or takes it away where there is no content for it. */
export function writeFile(root: string, path: string, data: string | Buffer | null | undefined): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  if (data === null || data === undefined) rmSync(target, { force: true });
  else writeFileSync(target, data);
}

/** Writes the files into a new folder of the system's temporary one; the caller removes it. */
export function writeProject(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'vereda-content-'));
  for (const [path, data] of files) writeFile(root, path, data);
  return root;
}

/** Every problem an author would be told of: those of form, or else those across files. */
export function problemsOf(root: string): Problem[] {
  try {
    return problemsIn(readContent(root));
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}
