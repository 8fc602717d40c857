/** What the build puts into the worker; see vite.config.ts. */
declare module 'virtual:site' {
  /** Without the style sheet: the worker reads that from the built-in page. */
  export const site: Omit<import('../src/model/site.ts').Site, 'css'>;
  export const trust: import('../src/model/manifest.ts').TrustList;
  export const floor: import('../src/model/manifest.ts').Floor;
}

declare module 'virtual:last-words' {
  /** A whole page with whom to call, as short as can be. */
  export const lastWords: string;
}
