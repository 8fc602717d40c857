import { writeNewKey } from './key-file.ts';

/** `npm run keygen -- <file>`: a new private key in a file, and its line for the trust list. */
const [file] = process.argv.slice(2);
if (!file) {
  console.error('Say where the key is to lie, outside of the project: npm run keygen -- ~/vereda-key-1');
  process.exit(1);
}
try {
  const { keyid, spki } = writeNewKey(file);
  console.log(`The private key lies in ${file}. Keep it offline, and a copy elsewhere; nobody can renew it.`);
  console.log('For the trust list (VEREDA_TRUST), once for each key in use and once for the next one:');
  console.log(JSON.stringify({ epoch: 1, threshold: 1, keys: [{ keyid, spki }] }, null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
