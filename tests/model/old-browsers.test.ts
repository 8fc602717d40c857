import { afterEach, expect, it, vi } from 'vitest';

const saved = {
  flat: Array.prototype.flat,
  flatMap: Array.prototype.flatMap,
  fromEntries: Object.fromEntries,
};

afterEach(() => {
  Object.assign(Array.prototype, { flat: saved.flat, flatMap: saved.flatMap });
  Object.fromEntries = saved.fromEntries;
  vi.resetModules();
});

it('gives Chrome 67 what the guide uses, and it does the same', async () => {
  const lists = Array.prototype as { flat?: unknown; flatMap?: unknown };
  delete lists.flat;
  delete lists.flatMap;
  delete (Object as { fromEntries?: unknown }).fromEntries;
  await import('../../src/model/old-browsers.ts');
  expect([[1], [2, 3], []].flat()).toEqual([1, 2, 3]);
  expect([1, 2].flatMap((n) => (n === 1 ? [n, n] : n))).toEqual([1, 1, 2]);
  expect(Object.fromEntries(Object.entries({ a: 1, b: 2 }))).toEqual({ a: 1, b: 2 });
  expect(Object.keys([1])).toEqual(['0']);
});
