import { factsOn } from '../../model/page-facts.ts';
import { linksIn, placeholdersIn } from '../../text/inline.ts';
import { SOURCE_LANGUAGE } from '../check/context.ts';
import { compile } from '../compile.ts';
import type { Content } from '../content.ts';

/** For every fact and contact, the ids of the pages that would be wrong with it. */
export function usedBy(content: Content): Map<string, string[]> {
  const pack = compile(content, SOURCE_LANGUAGE);
  const { pages, blocks, maps, charts } = pack;
  const used = new Map<string, string[]>();
  const note = (ids: Iterable<string>, page: string): void => {
    for (const id of new Set(ids)) used.set(id, [...(used.get(id) ?? []), page]);
  };
  for (const page of Object.values(pages)) {
    const texts = page.blocks.flatMap((block) =>
      'text' in block ? [block.text] : (blocks[block.use]?.lines ?? []),
    );
    const contacts = texts
      .flatMap((text) => [...placeholdersIn(text), ...linksIn(text)])
      .filter((id) => content.contacts.has(id));
    note([...factsOn(pack, page), ...(page.help ?? []), ...contacts], page.id);
  }
  for (const { id, helps } of Object.values(maps))
    note(
      helps.map(({ contact }) => contact),
      `map ${id}`,
    );
  note(
    charts.flatMap(({ bars }) => bars.map(({ fact }) => fact)),
    'figures',
  );
  return used;
}
