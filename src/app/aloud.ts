/* One file for both, because each file of its own costs every reader its name and hash in the worker's list. */
export { wake as hear } from './hear/wake.ts';
export { wake as show } from './show/wake.ts';
