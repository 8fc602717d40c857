import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../files-in.ts';
import { MODULES } from '../bundled-modules.ts';
import { packageOf, type Component } from './lock.ts';

/** Licences under which others' code may be in what readers get: they ask for their text to be handed on, and no more. */
export const SHIPPED_LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
];

/** And of what only builds and tests: these ask something of whoever hands on the tool itself, which nobody here does; the fonts (OFL) may stand in any document. */
export const BUILD_LICENCES = [...SHIPPED_LICENCES, '(MIT OR CC0-1.0)', 'CC-BY-4.0', 'MPL-2.0', 'OFL-1.1'];

/** Components whose licence nobody has looked at yet. */
export const unlicensed = (components: Component[]): string[] =>
  components
    .filter(({ licence, shipped }) => !(shipped ? SHIPPED_LICENCES : BUILD_LICENCES).includes(licence))
    .map(({ name, licence }) => `${name}: ${licence}`);

const line = ({ name, version, licence }: Component): string => `- ${name} ${version}: ${licence}`;

function byLicence(components: Component[]): string[] {
  const licences = [...new Set(components.map(({ licence }) => licence))].sort();
  return licences.map((licence) => {
    const under = components.filter((component) => component.licence === licence).map(({ name }) => name);
    const names = [...new Set(under)];
    return `- ${licence} (${names.length}): ${names.join(', ')}`;
  });
}

/** The report for the documentation, `docs/LICENCES.md`. */
export function licenceReport(components: Component[]): string {
  const shipped = components.filter((component) => component.shipped);
  const others = components.filter((component) => !component.shipped);
  return [
    '# Licences of what others wrote',
    '',
    'Written by `npm run --silent components -- licences > docs/LICENCES.md` from `package-lock.json`; a test compares.',
    "The project's own code and content: see [LICENSE](../LICENSE).",
    '',
    '## In what readers get',
    '',
    'The texts of these licences are published with each copy, as `/licences.txt`.',
    '',
    ...shipped.map(line),
    '',
    '## Only for building and testing',
    '',
    'Nothing of these is published but letters of the fonts inside PDF files. The shapes of the maps are from Natural Earth, which is in the public domain.',
    '',
    ...byLicence(others),
    '',
  ].join('\n');
}

/** The packages whose code is in the published bundles, as the build met them. */
export function bundledPackages(root: string): string[] {
  const modules = [...filesIn(join(root, MODULES))].flatMap(
    (file) => JSON.parse(readFileSync(file, 'utf8')) as string[],
  );
  const installed = modules.filter((module) => module.startsWith('node_modules/'));
  return [...new Set(installed.map(packageOf))].sort();
}

function licenceText(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${name} has no file with its licence, which must go with its code`);
  return readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
}

/** The licences of all that the bundles hold of others: most ask that their text goes wherever their code goes. */
export function licenceTexts(root: string): string {
  const texts = bundledPackages(root).map((name) => `${name}\n\n${licenceText(root, name)}\n`);
  return ['This guide contains code of others, under these licences:\n', ...texts].join(
    `\n${'-'.repeat(72)}\n\n`,
  );
}
