import type { Block, SharedBlock } from './page.ts';

/** Ids of facts between the words of a text. */
type FactsIn = (text: string) => string[];

/** Every fact a page stands on, in reading order, its status first. */
export function factsOfPage(
  status: string | undefined,
  blocks: Block[],
  shared: Record<string, SharedBlock>,
  factsIn: FactsIn,
): string[] {
  const ids = blocks.flatMap((block) => {
    if ('text' in block) return [...factsIn(block.text), ...(block.facts ?? [])];
    const used = shared[block.use];
    return used ? [...used.lines.flatMap(factsIn), ...(used.facts ?? [])] : [];
  });
  return [...new Set([...(status ? [status] : []), ...ids])];
}
