import { earliest, type Day } from '../../model/day.ts';
import { factsBehind } from '../changes.ts';
import type { ChangeRecord, Content, Placed } from '../content.ts';
import { at, type Context, type Rule } from './context.ts';
import { allowance, measure } from '../../text/reading-level.ts';

/** One sentence, also in a feed reader. */
const MAX_WORDS = 60;

/** The days that a fact can vouch for: the one it prints, the start of its status, the day it was seen. */
function daysOf({ facts }: Content, id: string): Day[] {
  const fact = facts.get(id)?.value;
  if (!fact) return [];
  const value: Record<string, unknown> = { ...fact.value };
  return [value['date'], value['since'], fact.seen].filter((day): day is Day => typeof day === 'string');
}

function checkChange({ content, note }: Context, change: Placed<ChangeRecord>): void {
  const { date, since, page, facts = [] } = change.value;
  if (!content.pages.has(page)) note(at(change, 'page'), 'R1', `"${page}"`, 'the id of a page');
  facts.forEach((id, index) => {
    if (!content.facts.has(id))
      note(at(change, 'facts', index), 'R1', `the fact "${id}"`, 'the id of a fact in src/content/facts');
  });
  const behind = factsBehind(content, change.value);
  const days = behind.flatMap((id) => daysOf(content, id));
  for (const [key, day] of Object.entries({ date, since })) {
    if (!day) continue;
    if (earliest(day) > content.release.value.issued)
      note(
        at(change, key),
        'T1',
        `"${day}", which is after this publication (${content.release.value.issued})`,
        'a day that has come: what is announced stands on its page',
      );
    // A fact that does not exist has been named already.
    else if (behind.every((id) => content.facts.has(id)) && !days.some((known) => known.startsWith(day)))
      note(
        at(change, key),
        'T2',
        `"${day}", which no fact behind this change gives`,
        `one of: ${days.join(', ') || 'none; add "facts", which carry source and date'}`,
      );
  }
}

/** The log of changes: newest first, each with its page, and each date from a fact that has a source. */
export const changes: Rule = (context) => {
  const { content, note } = context;
  const { value, ...log } = content.changes;
  value.forEach((record, index) => {
    const change = { value: record, doc: log.doc, path: [index] };
    checkChange(context, change);
    const before = value[index - 1];
    if (before && earliest(before.date) < earliest(record.date))
      note(at(change, 'date'), 'T3', `"${record.date}" behind "${before.date}"`, 'the newest change first');
    if (value.findIndex(({ id }) => id === record.id) !== index)
      note(at(change, 'id'), 'D1', `the change "${record.id}" twice`, 'an id of its own');
  });
  for (const locale of content.locales.values())
    for (const [id, text] of Object.entries(locale.changes.value)) {
      const { words } = measure({ [id]: text }, locale.code);
      const most = allowance(MAX_WORDS, locale.code);
      if (words > most)
        note(at(locale.changes, id), 'L1', `${words} words`, `one sentence of at most ${most} words`);
    }
};
