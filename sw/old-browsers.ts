import '../src/model/old-browsers.ts';

/* What pages are made with and Chrome 67 lacks; the page's own script does without, so that it stays small. */
const define = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
};

if (!('matchAll' in String.prototype))
  define(String.prototype, 'matchAll', function (this: string, pattern: RegExp): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    this.replace(pattern, (...match: unknown[]) => {
      const groups = match.slice(
        0,
        match.findIndex((part) => typeof part === 'number'),
      );
      found.push(groups as RegExpExecArray);
      return '';
    });
    return found;
  });

type Compare = (a: unknown, b: unknown) => number;

const eleven = Array.from({ length: 11 }, (_, index) => index);
const keepsEquals = [...eleven].sort(() => 0).every((item, index) => item === index);
const { sort } = Array.prototype;

/* Chrome before 70 mixes up equal items in a list of more than ten: offline a list would stand in another order. */
if (!keepsEquals)
  define(Array.prototype, 'sort', function (this: unknown[], compare?: Compare): unknown[] {
    if (!compare) return sort.call(this);
    const places = this.map((item, index) => ({ item, index }));
    sort.call(
      places,
      (a: { item: unknown; index: number }, b: { item: unknown; index: number }) =>
        compare(a.item, b.item) || a.index - b.index,
    );
    places.forEach(({ item }, index) => {
      this[index] = item;
    });
    return this;
  });
