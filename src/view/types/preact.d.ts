/**
 * The part of preact's types that the renderer needs. Preact's own declarations pull in the whole DOM library,
 * which would open the wall that keeps `window` and `document` out of the renderer; tsconfig.json points here.
 */
export type ComponentChild = VNode | string | number | boolean | null | undefined;
export type ComponentChildren = ComponentChild | ComponentChildren[];
export interface VNode {
  type: unknown;
  props: object;
}
type Attributes = {
  [name: string]: ComponentChildren | object;
};
export namespace JSX {
  type Element = VNode;
  type ElementType = string | ((props: never) => VNode | null);
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicAttributes {
    key?: string | number;
  }
  interface IntrinsicElements {
    [tag: string]: Attributes;
  }
}
export function jsx(type: unknown, props: unknown, key?: unknown): VNode;
export function jsxs(type: unknown, props: unknown, key?: unknown): VNode;
export function Fragment(props: { children?: ComponentChildren }): VNode;
