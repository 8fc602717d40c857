import type { TrustList } from '../../model/manifest.ts';
import { sha256Hex } from '../policy.ts';
import { checkSuccession, parseEdition, readSignedEdition } from './edition.ts';
import { inParallel } from './in-parallel.ts';
import {
  afterwards,
  hasHeaders,
  LEDGER,
  ledgerBytes,
  parseLedger,
  withPending,
  type Release,
} from './ledger.ts';
import { inSteps, MANIFEST } from './order.ts';
import type { Headers, Target, Upload } from './target.ts';

const LEDGER_HEADERS = { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' };

/** How many releases there must be at least: pages that are open now still ask for the files of the one before. */
export const FEWEST_KEPT = 2;

export interface Deployment {
  /** The built and signed folder. */
  from: string;
  uploads: Upload[];
  target: Target;
  /** Releases whose hashed files stay, this one included. */
  keep: number;
  trust: TrustList;
}

export interface Outcome {
  edition: string;
  written: number;
  unchanged: number;
  cleared: number;
}

const digest = (value: unknown): string => sha256Hex(Buffer.from(JSON.stringify(value)));

/** How the ledger names headers: short, since there are few different ones. */
const headersName = (headers: Headers): string => digest(headers).slice(0, 8);

function releaseOf(uploads: Upload[], edition: string): Release {
  const rows = uploads
    .map(({ path, headers, read }) => [path, headersName(headers), sha256Hex(read())] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    id: digest(rows),
    edition,
    complete: false,
    files: Object.fromEntries(rows.map(([path, headers]) => [path, headers])),
  };
}

/**
 * Publishes a release file by file, in an order that leaves a whole site wherever it breaks off. The same run again
 * goes on where it broke, and writes nothing when all is there. Throws an Error with one sentence, before anything is
 * written, for an edition that must not go out.
 */
export async function deploy({ from, uploads, target, keep, trust }: Deployment): Promise<Outcome> {
  const edition = readSignedEdition(from, trust);
  const publishedBytes = await target.read(MANIFEST);
  if (publishedBytes) checkSuccession(edition, parseEdition(publishedBytes, target.name));
  const { epoch, seq } = edition.manifest;
  const outcome: Outcome = { edition: `${epoch}.${seq}`, written: 0, unchanged: 0, cleared: 0 };

  const before = parseLedger(await target.read(LEDGER), target.name);
  const release = releaseOf(uploads, outcome.edition);
  const releases = withPending(release, before);
  const writeLedger = (list: Release[]): Promise<void> =>
    target.write(LEDGER, ledgerBytes(list), LEDGER_HEADERS);
  // First of all: files of a run that is given up must be known to the next one.
  if (releases !== before) await writeLedger(releases);

  for (const step of inSteps(uploads).values())
    await inParallel(step, target.atOnce, async ({ path, read, headers }) => {
      const bytes = read();
      if (hasHeaders(path, headersName(headers), before) && (await target.holds(path, bytes))) {
        outcome.unchanged += 1;
        return;
      }
      await target.write(path, bytes, headers);
      outcome.written += 1;
    });

  const { kept, obsolete } = afterwards(releases, keep);
  if (releases[0]?.complete) return outcome;
  await inParallel(obsolete, target.atOnce, (path) => target.remove(path));
  outcome.cleared = obsolete.length;
  await writeLedger(kept);
  return outcome;
}
