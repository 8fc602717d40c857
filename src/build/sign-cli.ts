import { parseArgs } from 'node:util';
import { check } from './check/check.ts';
import { readContent } from './content.ts';
import { readKey } from './key-file.ts';
import { failWithProblems } from './report.ts';
import { signFolder } from './sign.ts';
import { readTrust } from './trust.ts';

const USE =
  'npm run sign -- --trust trust.json --key key-1 [--key key-2] [--dir dist] [--published old-manifest.json]';

/** Signs what `npm run build` made: content that does not pass its checks is never signed. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      trust: { type: 'string' },
      key: { type: 'string', multiple: true },
      dir: { type: 'string', default: 'dist' },
      published: { type: 'string' },
    },
  });
  if (!values.trust || !values.key) throw new Error(USE);
  await failWithProblems(() => check(readContent(process.cwd())));
  const signers = values.key.map(readKey);
  const { epoch, seq, expires } = await signFolder(
    values.dir,
    signers,
    readTrust(values.trust),
    values.published,
  );
  console.log(`Signed edition ${epoch}.${seq} with ${signers.length} keys, good until ${expires}.`);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
