import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { kit } from './kit/kit.ts';

/** Packs a build, signed or not, for places without internet; docs/PUBLISHING.md says how it is used. */
function run(): void {
  const { values } = parseArgs({
    options: { from: { type: 'string', default: 'dist' }, to: { type: 'string' } },
  });
  const { from } = values;
  if (!existsSync(join(from, 'sw.js')))
    throw new Error(`There is no build in ${from}: run "npm run build" first`);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const to = values.to ?? `vereda-${version}.zip`;
  const bytes = kit(from);
  writeFileSync(to, bytes);
  console.log(`${to}: ${Math.round(bytes.length / 1e5) / 10} MB. Unpack it and open index.html.`);
}

try {
  run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
