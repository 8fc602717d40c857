import {
  COUNTRY_ANSWER,
  HELP,
  MAX_QUESTIONS,
  NO_ANSWER,
  placesOf,
  type Place,
} from '../../model/screener.ts';
import { at, type Context } from './context.ts';

/** Each place is a page in every language: more than this is no longer a few questions. */
const MAX_PLACES = 150;

/** A place and the places before it. */
const lineOf = (place: Place): Place[] => [place, ...(place.parent ? lineOf(place.parent) : [])];

function checkAnswers({ content, note }: Context): void {
  const { screener, countries } = content;
  const { nodes, outcomes, start } = screener.value;
  if (!nodes[start]) note(at(screener, 'start'), 'R1', `"${start}"`, 'the id of a node');
  for (const [id, node] of Object.entries(nodes)) {
    if (!(NO_ANSWER in node.answers))
      note(
        at(screener, 'nodes', id, 'answers'),
        'Q4',
        `no answer "${NO_ANSWER}"`,
        `"${NO_ANSWER}": nobody has to tell`,
      );
    for (const [answer, to] of Object.entries(node.answers)) {
      const place = at(screener, 'nodes', id, 'answers', answer);
      if (!nodes[to] && !outcomes[to] && to !== HELP)
        note(place, 'R1', `"${to}"`, `the id of a node or an outcome, or "${HELP}"`);
      if (COUNTRY_ANSWER.test(answer) && !countries.includes(answer))
        note(place, 'R1', `"${answer}"`, 'a country of src/content/countries.json');
    }
  }
  for (const id of Object.keys(outcomes))
    if (nodes[id] || id === HELP)
      note(
        at(screener, 'outcomes', id),
        'D1',
        `the id "${id}", which a node or the help page has`,
        'an id of its own',
      );
}

/** Paths that go round, grow too long or ask again; noted once for each node, not once for each path. */
function checkPaths({ content, note }: Context, places: Place[]): void {
  const { screener } = content;
  const { nodes } = screener.value;
  const noted = new Set<string>();
  const once = (code: string, id: string, found: string, write: string): void => {
    if (!noted.has(id)) note(at(screener, 'nodes', id, 'question'), code, found, write);
    noted.add(id);
  };
  for (const place of places) {
    const node = nodes[place.to];
    if (!node) continue;
    const before = lineOf(place).slice(1);
    if (before.some(({ to }) => to === place.to))
      once(
        'Q1',
        place.to,
        'a path that comes back here and never ends',
        'answers that lead on to an outcome',
      );
    else if (before.some(({ to }) => nodes[to]?.question === node.question))
      once('Q5', place.to, `"${node.question}", asked twice on one path`, 'each question once on a path');
    else if (place.depth > MAX_QUESTIONS)
      once(
        'Q2',
        place.to,
        `question ${place.depth} of a path`,
        `at most ${MAX_QUESTIONS} questions on a path`,
      );
  }
}

function checkPages({ content, note }: Context, places: Place[]): void {
  const { screener } = content;
  const first = new Map<string, string>();
  for (const { code, to } of places) {
    const other = first.get(code);
    if (other)
      note(
        at(screener, 'nodes'),
        'Q10',
        `"${to}", which has the address of "${other}" by chance`,
        'another id for one of them',
      );
    first.set(code, to);
  }
  if (places.length > MAX_PLACES)
    note(
      at(screener, 'nodes'),
      'Q10',
      `${places.length} pages of questions and results`,
      `at most ${MAX_PLACES}: fewer questions, or answers that lead to the same place`,
    );
}

function checkReached({ content, note }: Context, places: Place[]): void {
  const { screener } = content;
  const reached = new Set(places.map(({ to }) => to));
  for (const key of ['nodes', 'outcomes'] as const)
    for (const id of Object.keys(screener.value[key]))
      if (!reached.has(id))
        note(
          at(screener, key, id),
          'Q3',
          `"${id}", which no answer leads to`,
          'an answer that leads here, or delete it',
        );
}

/** Every path ends, within six questions, none asked twice, at a place of its own; nothing lies beside the paths. */
export function checkGraph(context: Context): void {
  const places = placesOf(context.content.screener.value);
  checkAnswers(context);
  checkPaths(context, places);
  checkPages(context, places);
  checkReached(context, places);
}
