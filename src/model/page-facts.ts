import type { Pack } from './pack.ts';
import type { Page } from './page.ts';

const PRINTED = /\{\{([a-z0-9-]+)\}\}/g;

const printedIn = (text: string): string[] => [...text.matchAll(PRINTED)].map(([, id = '']) => id);

/**
 * Every fact a page stands on, in reading order, its status first: the numbers of its sources. Not stored in the page,
 * since its blocks say it already and a list for each page is dear in bytes.
 */
export function factsOn(
  { blocks, facts }: Pick<Pack, 'blocks'> & { facts: Record<string, unknown> },
  page: Page,
): string[] {
  const ids = page.blocks.flatMap((block) => {
    if ('text' in block) return [...printedIn(block.text), ...(block.facts ?? [])];
    const shared = blocks[block.use];
    return shared ? [...shared.lines.flatMap(printedIn), ...(shared.facts ?? [])] : [];
  });
  return [...new Set([...(page.status ? [page.status] : []), ...ids])].filter((id) => id in facts);
}
