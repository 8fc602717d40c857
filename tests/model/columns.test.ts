import { describe, expect, it } from 'vitest';
import { columnsOf, tableOf } from '../../src/model/columns.ts';

const TABLE = {
  b: { title: 'Uno', facts: ['x'], sensitive: true },
  a: { url: '', title: 'Dos' },
  c: { title: 'Tres', blocks: [{ section: 'what', text: 'Palabras' }], url: 'https://example.org/' },
};

describe('a table in columns', () => {
  it('comes back as it was, in its order', () => {
    const back = tableOf(columnsOf(TABLE));
    expect(back).toEqual(TABLE);
    expect(Object.keys(back)).toEqual(['b', 'a', 'c']);
    expect(tableOf(columnsOf({}))).toEqual({});
  });

  it('is the same text whatever the order of keys in a record', () => {
    const turned = Object.fromEntries(
      Object.entries(TABLE).map(([id, record]) => [id, Object.fromEntries(Object.entries(record).reverse())]),
    );
    expect(JSON.stringify(columnsOf(turned))).toBe(JSON.stringify(columnsOf(TABLE)));
  });

  it('keeps the order of all other keys when a record gets one more', () => {
    const { columns } = columnsOf({ ...TABLE, b: { ...TABLE.b, newer: 1 } });
    expect(Object.keys(columns).filter((key) => key !== 'newer')).toEqual(
      Object.keys(columnsOf(TABLE).columns),
    );
    expect(tableOf({ ids: ['b'], columns: { newer: [1] } })).toEqual({ b: { newer: 1 } });
  });
});
