import { afterEach, expect, it, vi } from 'vitest';

const own = (target: object, name: string): PropertyDescriptor =>
  Object.getOwnPropertyDescriptor(target, name) as PropertyDescriptor;
const matchAll = own(String.prototype, 'matchAll');
const sort = own(Array.prototype, 'sort');

afterEach(() => {
  Object.defineProperty(String.prototype, 'matchAll', matchAll);
  Object.defineProperty(Array.prototype, 'sort', sort);
  vi.resetModules();
});

/** Like the sort of Chrome 67, which leaves equals in no particular order where there are more than ten. */
function mixedSort(this: unknown[], compare?: (a: unknown, b: unknown) => number): unknown[] {
  if (this.length > 10) this.reverse();
  return (sort.value as typeof mixedSort).call(this, compare);
}

it('gives the worker on Chrome 67 what pages are made with', async () => {
  delete (String.prototype as { matchAll?: unknown }).matchAll;
  Object.defineProperty(Array.prototype, 'sort', { ...sort, value: mixedSort });
  const list = Array.from({ length: 30 }, (_, index) => ({ index, rank: index % 3 }));
  const mixed = list.slice().sort((a, b) => a.rank - b.rank);
  await import('../../sw/old-browsers.ts');

  expect([...'{{a}} and {{b}}'.matchAll(/\{\{([a-z]+)\}\}/g)].map(([all, id]) => [all, id])).toEqual([
    ['{{a}}', 'a'],
    ['{{b}}', 'b'],
  ]);
  expect([...'none'.matchAll(/x/g)]).toEqual([]);
  const sorted = list.slice().sort((a, b) => a.rank - b.rank);
  expect(sorted).toEqual([0, 1, 2].flatMap((rank) => list.filter((item) => item.rank === rank)));
  expect(mixed).not.toEqual(sorted);
  expect(['b', 'a'].sort()).toEqual(['a', 'b']);
});

it('leaves alone what is as it should be', async () => {
  await import('../../sw/old-browsers.ts');
  expect(own(String.prototype, 'matchAll').value).toBe(matchAll.value);
  expect(own(Array.prototype, 'sort').value).toBe(sort.value);
});
