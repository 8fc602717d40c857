/** Where the worker's second script lies: below the hashed files, but for those that every page may ask for. */
export const SECOND = 'assets/worker';

/**
 * The worker in two scripts. Rolldown divides it where it reads `import()`, which no worker has, and links the parts with
 * `require` and `exports`, which no browser has: here each part gets what it needs of them. The first begins at once and
 * asks sw/second.ts for the second, which waits in a function until then.
 */
export const twoScripts = {
  format: 'cjs' as const,
  entryFileNames: 'sw.js',
  chunkFileNames: `${SECOND}/[name].[hash].js`,
  intro: ({ isEntry }: { isEntry: boolean }) =>
    isEntry
      ? '(function(){var exports={},require=function(address){return self.takeScript(address,exports)};'
      : 'self.secondScript=function(shared){var exports={},require=function(){return shared};',
  outro: ({ isEntry }: { isEntry: boolean }) => (isEntry ? '})();' : 'return exports};'),
};
