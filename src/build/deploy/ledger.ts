import * as v from 'valibot';
import { isHashed, originalOf } from './order.ts';
import { SITE_PATH } from './target.ts';

/**
 * The list of releases beside the site, so that the next run knows what may be cleared away. Names of files only: it
 * may be read by anybody.
 */
export const LEDGER = '.vereda-releases.json';

const release = v.strictObject({
  /** Hash of all names, bytes and headers. */
  id: v.string(),
  edition: v.string(),
  /** Whether its manifest went out and older files were cleared after it. */
  complete: v.boolean(),
  /** By name, which headers it was written with: a store's own list of files does not show them. */
  files: v.record(v.pipe(v.string(), v.regex(SITE_PATH)), v.string()),
});

const ledger = v.strictObject({ format: v.literal(1), releases: v.array(release) });

export type Release = v.InferOutput<typeof release>;

/** Releases on a target, the newest first. */
export function parseLedger(bytes: Buffer | null, where: string): Release[] {
  if (!bytes) return [];
  try {
    return v.parse(ledger, JSON.parse(bytes.toString('utf8'))).releases;
  } catch (error) {
    throw new Error(
      `${where}/${LEDGER} is not as this command writes it (${String(error)}): take it away to publish without clearing old files`,
      { cause: error },
    );
  }
}

export const ledgerBytes = (releases: Release[]): Buffer =>
  Buffer.from(`${JSON.stringify({ format: 1, releases })}\n`);

/** The list while a release goes out: nothing is forgotten yet. */
export const withPending = (next: Release, before: Release[]): Release[] =>
  before[0]?.id === next.id ? before : [next, ...before.filter(({ id }) => id !== next.id)];

/**
 * Whether a file that lies there was surely written with these headers: by the last complete release or by those begun
 * since, and by none of them with others.
 */
export function hasHeaders(path: string, headers: string, releases: Release[]): boolean {
  const complete = releases.findIndex((one) => one.complete);
  const lately = complete < 0 ? releases : releases.slice(0, complete + 1);
  const known = lately.flatMap(({ files }) => files[path] ?? []);
  return known.length > 0 && known.every((one) => one === headers);
}

const onlyHashed = (files: Release['files']): Release['files'] =>
  Object.fromEntries(Object.entries(files).filter(([path]) => isHashed(originalOf(path))));

/**
 * The list once the newest release is out, and the files that nobody needs any more. Of the releases before it those
 * are kept that readers may still have open: up to the `keep`-th complete one. Only their hashed files stay, because
 * an old page must not be found at its address. A release that never was completed counts for nothing but its files.
 */
export function afterwards(releases: Release[], keep: number): { kept: Release[]; obsolete: string[] } {
  const [newest, ...older] = releases;
  if (!newest) return { kept: [], obsolete: [] };
  const kept: Release[] = [{ ...newest, complete: true }];
  for (const one of older) {
    if (kept.filter(({ complete }) => complete).length >= keep) break;
    kept.push({ ...one, files: onlyHashed(one.files) });
  }
  const needed = new Set(kept.flatMap(({ files }) => Object.keys(files)));
  const known = new Set(releases.flatMap(({ files }) => Object.keys(files)));
  return { kept, obsolete: [...known].filter((file) => !needed.has(file)) };
}
