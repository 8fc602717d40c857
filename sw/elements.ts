/**
 * What the renderer takes from preact. The rest of preact keeps a live page up to date; the worker has no page, and
 * preact is one piece that no bundler can divide. The build puts this in preact's place in the worker only.
 */
const ELEMENT = Symbol.for('pv');

interface Props {
  children?: unknown;
}

export const options = {};

export const Fragment = ({ children }: Props): unknown => children;

export const isValidElement = (value: { constructor: unknown } | null | undefined): boolean =>
  value?.constructor === ELEMENT;

/** An element as preact makes it, with the fields that the renderer reads. */
export const h = (type: unknown, props: Props | null): object => ({
  type,
  props: props ?? {},
  constructor: ELEMENT,
  __k: null,
});

/** What the elements in the source become. */
export { h as jsx, h as jsxs };
