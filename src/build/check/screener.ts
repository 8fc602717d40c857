import type { Rule } from './context.ts';
import { checkGraph } from './screener-graph.ts';
import { checkOutcomes } from './screener-outcomes.ts';
import { checkScreenerWords } from './screener-words.ts';

/** The questions lead everybody somewhere, to a dated option and a person, and promise nothing. */
export const screener: Rule = (context) => {
  checkGraph(context);
  checkOutcomes(context);
  checkScreenerWords(context);
};
