import { VERDICTS, type Screener } from '../model/screener.ts';
import { placeholdersIn } from '../text/inline.ts';
import type { Content, LocaleContent } from './content.ts';

/** Words whose key begins with `<group>.`, by what follows. */
const groupOf = (words: Record<string, string>, group: string): [string, string][] =>
  Object.entries(words).flatMap(([key, text]) =>
    key.startsWith(`${group}.`) ? [[key.slice(group.length + 1), text]] : [],
  );

/** The questions with their words in one language. */
export function compileScreener({ screener }: Content, locale: LocaleContent): Screener {
  const words = locale.screener.value;
  const { start, nodes, rules, outcomes } = screener.value;
  return {
    start,
    questions: Object.fromEntries(
      groupOf(words, 'question').map(([id, text]) => [id, { text, why: words[`why.${id}`] ?? '' }]),
    ),
    answers: Object.fromEntries(groupOf(words, 'answer')),
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, { question, here, answers }]) => [
        id,
        here ? { question, here, answers } : { question, answers },
      ]),
    ),
    rules: Object.fromEntries(
      Object.entries(rules).map(([id, { page, facts = [] }]) => {
        const text = words[`rule.${id}`] ?? '';
        return [id, { page, text, facts: [...new Set([...placeholdersIn(text), ...facts])] }];
      }),
    ),
    outcomes: Object.fromEntries(
      Object.entries(outcomes).map(([id, outcome]) => [
        id,
        { options: VERDICTS.map((verdict) => outcome[verdict] ?? []), contacts: outcome.contacts },
      ]),
    ),
  };
}
