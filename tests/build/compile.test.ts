import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { readContent, type Content } from '../../src/build/content.ts';
import type { Page } from '../../src/model/page.ts';
import type { Pack } from '../../src/model/pack.ts';

let content: Content;

/** Every id a page's own blocks name or print. */
const factsOfBlocks = ({ blocks }: Page): string[] =>
  blocks.flatMap((block) =>
    'text' in block
      ? [...(block.facts ?? []), ...[...block.text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, id = '']) => id)]
      : [],
  );

beforeAll(() => {
  content = readContent(process.cwd());
});

describe.each(['es', 'en'])('the pack of %s', (lang) => {
  let pack: Pack;
  beforeAll(() => {
    pack = compile(content, lang);
  });

  it('holds every page, with every fact, source, contact and page that it points at', () => {
    expect(Object.keys(pack.pages).sort()).toEqual([...content.pages.keys()].sort());
    const lost = Object.values(pack.pages).flatMap((page) => [
      ...factsOfBlocks(page).filter((id) => content.facts.has(id) && !pack.facts[id]),
      ...(page.status ? [page.status] : []).filter((id) => !pack.facts[id]),
      ...(page.help ?? []).filter((id) => !pack.contacts[id]),
      ...(page.related ?? []).filter((id) => !pack.pages[id]),
    ]);
    expect(lost).toEqual([]);
    for (const [id, fact] of Object.entries(pack.facts))
      for (const source of fact.sources) expect(pack.sources[source], `${id} → ${source}`).toBeDefined();
  });

  it('holds no hidden contact, no note for editors and no fact from memory', () => {
    for (const [id, { value }] of content.contacts)
      if (value.hidden) expect(pack.contacts[id]).toBeUndefined();
    for (const fact of Object.values(pack.facts)) {
      expect(fact).not.toHaveProperty('says');
      expect(['official', 'un-ngo', 'press']).toContain(fact.grade);
    }
  });

  it('lists urgent help in the order of the hurry, of which every guide of it says its place', () => {
    const help = Object.values(pack.pages).filter(({ kind }) => kind === 'help');
    const places = help.map(({ id }) => {
      const record = content.pages.get(id)?.value;
      return record && 'hurry' in record ? record.hurry : undefined;
    });
    expect(places).toEqual(help.map((_, index) => index + 1));
    expect(help.slice(0, 3).map(({ id }) => id)).toEqual(['help-danger', 'help-medical', 'help-lost-at-sea']);
  });

  it('has the same bytes each time it is compiled', () => {
    expect(JSON.stringify(compile(readContent(process.cwd()), lang))).toBe(JSON.stringify(pack));
  });
});
