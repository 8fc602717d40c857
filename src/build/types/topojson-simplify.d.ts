/** The package ships no types; only what the maps use. */
declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';
  type Weight = (triangle: [number, number][]) => number;
  /** Gives every point the weight of the triangle that it forms with its neighbours. */
  export function presimplify<T extends Topology>(topology: T, weight?: Weight): T;
  /** Drops the points that weigh less. */
  export function simplify<T extends Topology>(topology: T, minimum: number): T;
}
