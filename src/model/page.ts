import type { Reviewer } from './fact.ts';
import type { TextState } from './text-state.ts';

/** Sections in reading order. A block id is `<section>-<number>`. */
export const SECTIONS = {
  pathway: ['remains', 'what', 'who', 'step', 'cost', 'time', 'warning', 'bring', 'unknown'],
  risk: ['what', 'key', 'danger', 'happens', 'lowers', 'fraud', 'wrong', 'options', 'unknown'],
  help: ['first', 'call', 'cannot', 'not'],
} as const;

export const PATHWAY_KINDS = ['programme', 'rule', 'right', 'background', 'staying'] as const;
export const GUIDE_KINDS = ['risk', 'help', 'info'] as const;
export type PageKind = (typeof PATHWAY_KINDS)[number] | (typeof GUIDE_KINDS)[number];

export const AREAS = ['darien', 'sea', 'mexico', 'central-america', 'south-america', 'anywhere'] as const;
export type Area = (typeof AREAS)[number];

export const SITUATIONS = [
  'asylum',
  'stay',
  'work',
  'deported',
  'return',
  'children',
  'detained',
  'enter',
  'family',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/**
 * Sections that can cost a life or a right when their words are out of date. In a help situation every section is one,
 * and so is every shared block.
 */
export const SAFETY_SECTIONS: readonly string[] = [
  'danger',
  'warning',
  'first',
  'call',
  'cannot',
  'not',
  'key',
];

/** A block with words of its own. */
export interface OwnBlock {
  section: string;
  text: string;
  facts?: string[];
  /** The Spanish as it is now, where a block of safety is older: shown beneath. */
  source?: string;
}

/** One block of a page: its own words, or a shared block placed in a section. */
export type Block = OwnBlock | { section: string; use: string };

/** A guide or a pathway with its words in the pack's language. */
export interface Page {
  id: string;
  kind: PageKind;
  country?: string;
  area?: Area;
  sensitive?: boolean;
  /** Id of the fact that carries the status; only programmes have one. */
  status?: string;
  slugs: Record<string, string>;
  situations?: Situation[];
  /** ISO codes of the only nationalities it is for or about. */
  nationalities?: string[];
  /** Language of all its words, where the pack's language does not have them yet. */
  lang?: string;
  /** Other languages the reader may take it in, of those offered in place of the pack's. */
  elsewhere?: string[];
  /** What is known of its words; left out where nothing is: see `UNKNOWN_STATE`. */
  state?: TextState;
  title: string;
  summary: string;
  blocks: Block[];
  /** Headings of an information page, by section. */
  headings?: Record<string, string>;
  help?: string[];
  related?: string[];
  review?: Reviewer[];
}

export const isPathway = (page: Page): boolean => (PATHWAY_KINDS as readonly string[]).includes(page.kind);

/** Information of the guide about itself; any other page is for somebody's situation, to be kept and to be reviewed. */
export const isAboutGuide = (page: Page): boolean => page.kind === 'info' && !page.situations?.length;

/** A wording that several pages share, written once. */
export interface SharedBlock {
  title: string;
  lines: string[];
  facts?: string[];
  review?: Reviewer[];
  /** Older than the Spanish, which is shown beneath. */
  stale?: true;
}

/** Whether a page is handed out on paper: what it says is for somebody's situation. */
export const hasSheet = (page: Page): boolean => !isAboutGuide(page);
