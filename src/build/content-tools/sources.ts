import type { Content } from '../content.ts';
import { isUnused, sourceUse } from '../source-use.ts';
import { columns } from './columns.ts';
import type { Outcome } from './outcome.ts';

/** What rests on each source, the most used first: where one wrong page would do most harm. */
export function sources(content: Content): Outcome {
  const uses = [...sourceUse(content)];
  const unused = uses.filter(([, use]) => isUnused(use)).map(([id]) => id);
  const rows = uses
    .filter(([, use]) => !isUnused(use))
    .sort(
      ([a, one], [b, other]) => other.facts - one.facts || other.contacts - one.contacts || (a < b ? -1 : 1),
    )
    .map(([id, { facts, contacts, links }]) => {
      const source = content.sources.get(id)?.value;
      const mark = source?.mirror ? 'copy' : source?.url ? '' : 'no address';
      return [String(facts), String(contacts), links ? 'yes' : '', mark, id, source?.publisher ?? ''];
    });
  return {
    text: [
      `${uses.length} sources. "copy": somebody else's copy of the page, named but never linked. "no address": printed without a link.\n`,
      columns([['facts', 'contacts', 'linked', 'mark', 'source', 'publisher'], ...rows]),
      unused.length
        ? `\nNot used by any fact, contact or page; delete or use:\n${unused.join('\n')}`
        : '\nEvery source is used.',
    ].join('\n'),
    ok: true,
  };
}
