import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check } from '../check/check.ts';
import { compile, listedLanguages } from '../compile.ts';
import type { Content } from '../content.ts';
import { dataFiles } from './data-files.ts';
import type { Outcome } from './outcome.ts';

/** Writes the open data alone, without the site; content that may not be published is not exported either. */
export function exportData(content: Content, root: string): Outcome {
  check(content);
  const files = dataFiles(
    content,
    listedLanguages(content).map(({ code }) => compile(content, code)),
  );
  for (const { file, text } of files) {
    const path = join(root, 'dist', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { text: `Written:\n${files.map(({ file }) => `dist/${file}`).join('\n')}`, ok: true };
}
