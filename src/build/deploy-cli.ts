import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deploy, FEWEST_KEPT } from './deploy/deploy.ts';
import { destination } from './deploy/destination.ts';
import { trustFromEnvironment } from './trust.ts';

const USE =
  'npm run deploy -- <folder | s3://bucket/folder> [--from dist] [--endpoint https://host] [--precompressed] [--keep 2] [--development]';

/** Publishes a built and signed folder; docs/PUBLISHING.md is its manual. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string', default: 'dist' },
      endpoint: { type: 'string' },
      precompressed: { type: 'boolean', default: false },
      keep: { type: 'string', default: String(FEWEST_KEPT) },
      development: { type: 'boolean', default: false },
    },
  });
  const { from, endpoint, precompressed } = values;
  const [to] = positionals;
  if (!to || positionals.length > 1) throw new Error(USE);
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < FEWEST_KEPT)
    throw new Error(`--keep is "${values.keep}": write a whole number, ${FEWEST_KEPT} or more`);
  const trust = trustFromEnvironment();
  if (trust.development && !values.development)
    throw new Error(
      'Set VEREDA_TRUST to the trust list that the app was built with; --development publishes a trial copy, which everybody can forge',
    );
  if (!existsSync(join(from, 'sw.js')))
    throw new Error(`There is no build in ${from}: run "npm run build" first`);
  const { target, uploads } = destination({ to, from, endpoint, precompressed }, process.env);
  const { edition, written, unchanged, cleared } = await deploy({ from, uploads, target, keep, trust });
  console.log(
    `Edition ${edition} is at ${target.name}: ${written} files written, ${unchanged} there already, ${cleared} old ones cleared.`,
  );
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
