import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_LANGUAGE } from '../check/context.ts';
import { compile, listedLanguages } from '../compile.ts';
import type { Content } from '../content.ts';
import { integrity } from '../policy.ts';
import { renderPatterns } from '../../view/render.ts';
import type { Outcome } from './outcome.ts';

const FOLDER = 'patterns';

/** Shown beside a language: Spanish, of which every other one is made, and beside that one in the other direction. */
const beside = (lang: string): string => (lang === SOURCE_LANGUAGE ? 'ar' : SOURCE_LANGUAGE);

/** The page of patterns in each language: file and text. It is a document for who builds, not a page of
 * the site. `style` is the stylesheet of every page. */
export function patternFiles(content: Content, style: string): { file: string; text: string }[] {
  const packs = new Map(listedLanguages(content).map(({ code }) => [code, compile(content, code)]));
  const site = {
    version: '',
    origin: '',
    development: true as const,
    script: '',
    css: style,
    cssHash: integrity('sha256', style),
  };
  return [...packs].flatMap(([lang, pack]) => {
    const second = packs.get(beside(lang));
    const words = content.locales.get(lang)?.ui.value ?? {};
    return second
      ? [{ file: `${FOLDER}/${lang}.html`, text: renderPatterns(pack, words, second, site) }]
      : [];
  });
}

/** Writes them, each a file that opens from the folder it lies in. */
export function patterns(content: Content, root: string, style: string): Outcome {
  const files = patternFiles(content, style);
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const { file, text } of files) writeFileSync(join(root, file), text);
  return { text: `Written:\n${files.map(({ file }) => file).join('\n')}`, ok: true };
}
