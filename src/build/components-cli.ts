import { readFileSync } from 'node:fs';
import { billOfMaterials } from './components/bill.ts';
import { licenceReport } from './components/licences.ts';
import { readComponents } from './components/lock.ts';

/** What the project is made of: `npm run --silent components -- bill | licences`. */
const components = readComponents('.');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const [, , asked] = process.argv;
if (asked === 'bill') process.stdout.write(billOfMaterials(components, version));
else if (asked === 'licences') process.stdout.write(licenceReport(components));
else {
  console.error('npm run --silent components -- bill | licences');
  process.exitCode = 1;
}
