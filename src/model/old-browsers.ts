/*
 * What the oldest browser that reads offline (Chrome 67) lacks and the guide uses: the build lowers syntax, not these.
 * Imported first by the worker and by the page's script.
 */
interface Missing {
  flat?: unknown;
  flatMap?: unknown;
}

const define = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
};

const lists = Array.prototype as Missing;
if (!lists.flat)
  define(lists, 'flat', function (this: unknown[][]): unknown[] {
    return ([] as unknown[]).concat(...this);
  });
if (!lists.flatMap)
  define(
    lists,
    'flatMap',
    function (this: unknown[], each: (item: unknown, index: number) => unknown): unknown[] {
      return ([] as unknown[]).concat(...this.map(each));
    },
  );
if (!('fromEntries' in Object))
  define(Object, 'fromEntries', (entries: [string, unknown][]) => {
    const result: Record<string, unknown> = {};
    for (const [key, value] of entries) result[key] = value;
    return result;
  });
export {};
