import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestOf, packFile } from '../../src/build/packs.ts';
import type { Pack } from '../../src/model/pack.ts';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** A copy of the build that a test may change; `remove` takes it away. */
export function copyOfDist(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'vereda-dist-'));
  cpSync(DIST, dir, { recursive: true });
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

const packName = (dir: string, lang: string): string => {
  const name = readdirSync(join(dir, 'packs')).find(
    (file) => file.startsWith(`${lang}.`) && file.endsWith('.json'),
  );
  if (!name) throw new Error(`No pack of ${lang} in ${dir}`);
  return name;
};

/** The pack of a language as it was published. */
export const readPackFile = (dir: string, lang: string): Pack =>
  JSON.parse(readFileSync(join(dir, 'packs', packName(dir, lang)), 'utf8')) as Pack;

/** Publishes a changed edition of the content into `dir`: packs and manifest, as the build does. */
export async function publishEdition(dir: string, change: (pack: Pack) => void): Promise<void> {
  const files = await Promise.all(
    readPackFile(dir, 'es').languages.map(({ code: lang }) => {
      const pack = readPackFile(dir, lang);
      pack.seq += 1;
      change(pack);
      return packFile(pack);
    }),
  );
  for (const name of readdirSync(join(dir, 'packs'))) rmSync(join(dir, 'packs', name));
  for (const { entry, bytes } of files) writeFileSync(join(dir, entry.path), bytes);
  writeFileSync(join(dir, 'packs/manifest.json'), JSON.stringify(manifestOf(files)));
}
