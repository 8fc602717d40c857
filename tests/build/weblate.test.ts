import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/*
 * Weblate reads i18next JSON v4 and writes it back with two spaces, its own escapes off and a line end at the end
 * (docs/WEBLATE.md). What nobody changed there must come back with the same bytes, or every file would seem edited.
 */
const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));
/** Written by our own tool, or not for translators' platforms: what people type is collected, not translated. */
const OURS = /(locale|glossary|review|history|search)\.json$/;

const files = readdirSync(LOCALES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json') && !OURS.test(file))
  .map((file) => file.replaceAll('\\', '/'));

it('every file of words is as Weblate would write it', () => {
  expect(files.length).toBeGreaterThan(400);
  const changed = files.filter((file) => {
    const text = readFileSync(`${LOCALES}/${file}`, 'utf8');
    return `${JSON.stringify(JSON.parse(text), null, 2)}\n` !== text;
  });
  expect(changed).toEqual([]);
});

it('words are flat, as i18next JSON v4 is; contacts hold one table each', () => {
  const depth = (value: unknown): number =>
    typeof value === 'object' && value ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
  const deep = files.filter(
    (file) =>
      depth(JSON.parse(readFileSync(`${LOCALES}/${file}`, 'utf8'))) >
      (file.endsWith('contacts.json') ? 2 : 1),
  );
  expect(deep).toEqual([]);
});
