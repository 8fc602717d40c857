import { factsOn } from '../../src/model/page-facts.ts';
import type { Pack } from '../../src/model/pack.ts';

/** A third of the longer words written backwards: about as hard to compress as a text of its own. */
function reworded(text: string, copy: number): string {
  let state = copy;
  return text.replace(/[a-z]{5,}/g, (word) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % 3 ? word : Array.from(word).reverse().join('');
  });
}

/** The same guide with `times` as many pages, facts and sources, each copy with ids and words of its own. */
export function largerPack(pack: Pack, times: number): Pack {
  const larger = structuredClone(pack);
  for (let copy = 2; copy <= times; copy += 1) {
    const renamed = (id: string): string => `${id}-${copy}`;
    for (const [id, fact] of Object.entries(pack.facts))
      larger.facts[renamed(id)] = { ...fact, sources: fact.sources.map(renamed) };
    for (const [id, source] of Object.entries(pack.sources))
      larger.sources[renamed(id)] = {
        ...source,
        title: reworded(source.title, copy),
        ...(source.url ? { url: reworded(source.url, copy) } : {}),
      };
    for (const page of Object.values(pack.pages)) {
      const blocks = structuredClone(page.blocks).map((block) => {
        if ('use' in block) return block;
        const { status: _status, ...plain } = page;
        const facts = factsOn(pack, { ...plain, blocks: [block] }).map(renamed);
        return { ...block, text: reworded(block.text, copy), facts };
      });
      larger.pages[renamed(page.id)] = {
        ...page,
        id: renamed(page.id),
        slugs: Object.fromEntries(
          Object.entries(page.slugs).map(([lang, slug]) => [lang, `${slug}-${copy}`]),
        ),
        title: reworded(page.title, copy),
        summary: reworded(page.summary, copy),
        blocks,
      };
    }
  }
  return larger;
}
