/** The questions: paths that lead nowhere, results that leave a reader alone, words that promise. */
import { FACTS, row, swap, type Row } from './row.ts';

const SCREENER = 'src/content/screener/options.json';
const ES_SCREENER = 'locales/es/screener.json';

interface Graph {
  start: string;
  nodes: Record<string, { question: string; answers: Record<string, string> }>;
  outcomes: Record<string, unknown>;
}

const edited =
  (edit: (graph: Graph) => void) =>
  (text: string): string => {
    const graph = JSON.parse(text) as Graph;
    edit(graph);
    return JSON.stringify(graph, null, 2);
  };

/** Five more questions before the country: one too many. */
const longer = edited((graph) => {
  const { first } = graph.nodes;
  for (let step = 1; step <= 5; step += 1)
    graph.nodes[`step-${step}`] = {
      question: `more-${step}`,
      answers: { 'no-answer': step < 5 ? `step-${step + 1}` : 'second' },
    };
  if (first) first.answers['no-answer'] = first.answers['yes'] = 'step-1';
});

const crowded = edited(({ nodes, outcomes }) => {
  for (let end = 1; end <= 150; end += 1) {
    outcomes[`end-${end}`] = outcomes['mexico'];
    if (nodes['first']) nodes['first'].answers[`answer-${end}`] = `end-${end}`;
  }
});

const times = (count: number, code: string): string[] => Array<string>(count).fill(code);

export const SCREENER_ROWS: Row[] = [
  row(
    'a path of questions that goes round',
    SCREENER,
    swap('"MX": "mexico"', '"MX": "first"'),
    'Q1',
    '"safe"',
  ),
  row('a path of seven questions', SCREENER, longer, 'Q2', '"where"', { also: times(20, 'W1') }),
  row(
    'a result that nobody can reach',
    SCREENER,
    swap('"outcomes": {', '"outcomes": {\n"other": { "may-fit": ["refuge"], "contacts": ["mx-comar"] },'),
    'Q3',
    '"other"',
  ),
  row(
    'a question that must be answered',
    SCREENER,
    swap('"MX": "mexico",\n        "no-answer": "mexico"', '"MX": "mexico"'),
    'Q4',
    '"answers": {\n        "MX"',
  ),
  row(
    'a question asked twice',
    SCREENER,
    swap('"question": "where"', '"question": "safe"'),
    'Q5',
    '"question": "safe",\n      "here"',
    { also: times(4, 'W2') },
  ),
  row(
    'a result without a person to ask',
    SCREENER,
    swap('[\n        "mx-comar"\n      ]', '[]'),
    'Q6',
    '"contacts"',
  ),
  row('a result of closed doors only', SCREENER, swap('"may-fit"', '"probably-not"'), 'Q6', '"mexico": {'),
  row(
    'a result without a status',
    SCREENER,
    swap('"page": "mx-asylum"', '"page": "mx-train"'),
    'Q6',
    '"mexico": {',
  ),
  row(
    'a paused programme held out as fitting',
    FACTS,
    swap('"status": "open"', '"status": "paused"'),
    'Q7',
    '"refuge"\n',
    { in: SCREENER },
  ),
  row(
    'a rule that rests on nothing',
    SCREENER,
    swap('"rules": {', '"rules": {\n"bare": { "page": "mx-train" },'),
    'Q8',
    '"bare"',
    { also: ['Q3', 'W1', 'W1'] },
  ),
  row('a promise in a rule', ES_SCREENER, swap('Es para quien', 'Califica quien'), 'Q9', 'Califica'),
  row('too many pages of questions', SCREENER, crowded, 'Q10', '"nodes"', { also: times(300, 'W1') }),
  row('an answer that leads nowhere', SCREENER, swap('"MX": "mexico"', '"MX": "nowhere"'), 'R1', '"nowhere"'),
  row('an answer that is no country of ours', SCREENER, swap('"MX": ', '"XX": '), 'R1', '"XX"'),
  row(
    'a contact of a result that does not exist',
    SCREENER,
    swap('"mx-comar"', '"mx-none"'),
    'R1',
    '"mx-none"',
  ),
  row('a rule about no page', SCREENER, swap('"page": "mx-asylum"', '"page": "mx-none"'), 'R1', '"mx-none"', {
    also: ['Q6'],
  }),
  row('a rule about no fact', SCREENER, swap('"mx-asylum-status"', '"mx-none"'), 'R1', '"mx-none"'),
  row(
    'a question without words',
    ES_SCREENER,
    swap('  "why.where": "Cada país tiene sus reglas.",\n', ''),
    'W1',
  ),
];
