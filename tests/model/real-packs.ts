/** The packs of the real content: what readers get, so what addresses and words are tested on. */
import { fileURLToPath } from 'node:url';
import { compile, listedLanguages } from '../../src/build/compile.ts';
import { readContent } from '../../src/build/content.ts';
import type { Pack } from '../../src/model/pack.ts';

const content = readContent(fileURLToPath(new URL('../../', import.meta.url)));

export const PACKS: Pack[] = listedLanguages(content).map(({ code }) => compile(content, code));

export function packOf(lang: string): Pack {
  const pack = PACKS.find((one) => one.lang === lang);
  if (!pack) throw new Error(`No pack for ${lang}`);
  return pack;
}
