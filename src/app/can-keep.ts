/** What keeping something of the reader's takes: a database, and the browser's own cryptography to seal it with. */
export const canKeep = (): boolean =>
  typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && !!crypto.subtle;
