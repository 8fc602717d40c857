import type { SELDOM as Bodies } from '../src/view/seldom.ts';

/**
 * What the renderer finds in the worker in place of src/view/seldom.ts: nothing, until the second script puts the same
 * bodies here. The build exchanges the two in the worker only.
 */
export const SELDOM = {} as typeof Bodies;
