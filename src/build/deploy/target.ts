/** The names that the build makes; others come from elsewhere, would need escapes, or lead out of the site. */
export const SITE_PATH = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;

/** Headers that an object store keeps with a file; a folder keeps none. */
export type Headers = Record<string, string>;

/** One file to be published, under its path from the root of the site. */
export interface Upload {
  path: string;
  read: () => Buffer;
  headers: Headers;
}

/** A place where the site is published: a folder or an object store. A file there is old or new, never half. */
export interface Target {
  /** For messages. */
  name: string;
  /** How many files may be under way at once. */
  atOnce: number;
  /** The bytes of a file; null where there is none. */
  read(path: string): Promise<Buffer | null>;
  /** Whether exactly these bytes lie there. */
  holds(path: string, bytes: Buffer): Promise<boolean>;
  write(path: string, bytes: Buffer, headers: Headers): Promise<void>;
  /** Takes a file away; nothing happens where there is none. */
  remove(path: string): Promise<void>;
}
