/** What a result says about an option, most hopeful first. None of them says that a person has a right to it. */
export const VERDICTS = ['may-fit', 'ask-a-person', 'probably-not'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The answer that every question must offer. */
export const NO_ANSWER = 'no-answer';
/** An answer that leads to the page of urgent help. */
export const HELP = 'help';
/** A country as an answer is named by `locale.json`. */
export const COUNTRY_ANSWER = /^[A-Z]{2}$/;

export const MAX_QUESTIONS = 6;

/** A question at one point of the graph, and where each answer leads: to another node or to an outcome. */
export interface QuestionNode {
  question: string;
  /** Its countries say where the reader is, so that the result can name that country's contacts. */
  here?: true | undefined;
  answers: Record<string, string>;
}

/** The one sentence that decides about an option, with the facts it stands on. */
export interface ScreenerRule {
  page: string;
  text: string;
  facts: string[];
}

export interface Outcome {
  /** Ids of rules, one list for each of `VERDICTS`: the place says the verdict, which keeps the pack small. */
  options: string[][];
  contacts: string[];
}

/** A few questions and, at the end of each path, a short list to ask about. */
export interface Screener {
  start: string;
  questions: Record<string, { text: string; why: string }>;
  answers: Record<string, string>;
  nodes: Record<string, QuestionNode>;
  rules: Record<string, ScreenerRule>;
  outcomes: Record<string, Outcome>;
}

/**
 * One page of the screener: a node or an outcome as it is reached by one path. Nodes are shared between paths, pages
 * are not: only so can a page without script link back to the question that led to it.
 */
export interface Place {
  /** Last part of the address: says nothing to who looks at the phone. Empty for the first question. */
  code: string;
  to: string;
  parent: Place | null;
  /** Questions asked up to here, this one included. */
  depth: number;
}

type Graph = Pick<Screener, 'start' | 'nodes'>;

/** FNV-1a: short and the same everywhere; it hides nothing from who has the guide, and need not. */
function codeOf(path: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < path.length; i += 1) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(4, '0').slice(-4);
}

/** Every page of the screener, each path unfolded. A path that comes back to itself, or grows too long, ends there. */
export function placesOf({ start, nodes }: Graph): Place[] {
  const places: Place[] = [];
  const unfold = (to: string, parent: Place | null, path: string[]): void => {
    const node = nodes[to];
    const depth = (parent?.depth ?? 0) + (node ? 1 : 0);
    const place: Place = { code: parent ? codeOf([...path, to].join('/')) : '', to, parent, depth };
    places.push(place);
    if (!node || path.includes(to) || depth > MAX_QUESTIONS + 1) return;
    for (const next of new Set(Object.values(node.answers)))
      if (next !== HELP) unfold(next, place, [...path, to]);
  };
  unfold(start, null, []);
  return places;
}

/** Throws for a place that the pack does not know. */
export function placeAt(graph: Graph, code: string): Place {
  const place = placesOf(graph).find((one) => one.code === code);
  if (!place) throw new Error(`The questions have no place "${code}"`);
  return place;
}

/** Which answers at the place before lead here. */
export const answersTo = ({ nodes }: Graph, { to, parent }: Place): string[] =>
  Object.entries((parent && nodes[parent.to]?.answers) ?? {}).flatMap(([answer, next]) =>
    next === to ? [answer] : [],
  );

/** The questions and answers on the way to a place, where only one answer leads on: others say nothing about it. */
export function answersGiven(graph: Graph, place: Place): { node: QuestionNode; answer: string }[] {
  if (!place.parent) return [];
  const node = graph.nodes[place.parent.to];
  const [answer, ...others] = answersTo(graph, place);
  const own = node && answer !== undefined && !others.length ? [{ node, answer }] : [];
  return [...answersGiven(graph, place.parent), ...own];
}
