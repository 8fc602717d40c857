import { describe, expect, it } from 'vitest';
import { packFiles } from '../../src/build/packs.ts';
import { addDays } from '../../src/model/day.ts';
import { joinItems, splitPack } from '../../src/model/items.ts';
import { packText, toWritten } from '../../src/model/pack-text.ts';
import { readPackText } from '../../src/model/read-pack-text.ts';
import { PACKS } from './real-packs.ts';

describe.each(PACKS)('the pack of $lang in pieces', (pack) => {
  const text = packText(pack);

  it('joins to the very same bytes, in whatever order the pieces come', () => {
    const items = splitPack(pack);
    const backwards = Object.fromEntries(Object.entries(items).reverse());
    expect(JSON.stringify(toWritten(joinItems(backwards, pack)))).toBe(text);
    expect(packText(readPackText(text))).toBe(text);
  });

  it('loses nothing', () => {
    expect(readPackText(text)).toEqual(JSON.parse(JSON.stringify(pack)));
  });

  it('has the same pieces on a phone as at its publisher: a phone compares their hashes', async () => {
    const { files } = await packFiles(pack, ({ length }) => Promise.resolve(length));
    const [whole, , ...items] = files.map(({ bytes }) => bytes.toString());
    const onPhone = Object.values(splitPack(readPackText(whole ?? '')));
    expect(items).toEqual(onPhone.map((item) => JSON.stringify(item)));
  });

  it('changes one piece for one word', () => {
    const edited = structuredClone(pack);
    const [page] = Object.values(edited.pages);
    if (page) page.title += ' hoy';
    edited.seq += 1;
    edited.issued = addDays(pack.issued, 7);
    const [before, after] = [splitPack(pack), splitPack(edited)];
    const changed = Object.keys(after).filter(
      (id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]),
    );
    expect(changed).toEqual([`page-${page?.id}`]);
  });

  it('has pieces whose names are names of files', () => {
    for (const id of Object.keys(splitPack(pack))) expect(id).toMatch(/^[a-z0-9-]{1,80}$/);
  });
});
