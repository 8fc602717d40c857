/** What the build puts into the worker; see vite.config.ts. */
declare module 'virtual:site' {
  /** Without the style sheets: the worker reads those from the built-in page. */
  export const site: Omit<import('../src/model/site.ts').Site, 'css' | 'extra'> & {
    extra?: { cssHash: string };
  };
  export const trust: import('../src/model/manifest.ts').TrustList;
  export const floor: import('../src/model/manifest.ts').Floor;
}

declare module 'virtual:last-words' {
  /** A whole page with whom to call, as short as can be. */
  export const lastWords: string;
}
