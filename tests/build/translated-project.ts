import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { readContent, type Content, type LocaleContent } from '../../src/build/content.ts';
import { accepted, record } from '../../src/build/translate-tools/record.ts';
import { unitsOf } from '../../src/build/translate-tools/unit.ts';
import type { Unit } from '../../src/model/translation.ts';
import { PLURALS } from '../../src/text/plural.ts';
import { validFiles, writeFile, writeProject } from './fixture-content.ts';

/** The folder of the small project of the test that runs. */
export let root: string;

/** Gives each test of a file a small project of its own. */
export function useTranslatedProject(): void {
  beforeEach(() => {
    root = writeProject(validFiles());
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
}

export const read = (): { content: Content; en: LocaleContent } => {
  const content = readContent(root);
  const en = content.locales.get('en');
  if (!en) throw new Error('no English');
  return { content, en };
};
export const units = (): Unit[] => {
  const { content, en } = read();
  return unitsOf(content, en, PLURALS[en.locale.value.plural].categories);
};
export const staleKeys = (): string[] =>
  units()
    .filter(({ freshness }) => freshness === 'stale')
    .map(({ file, key }) => `${file}#${key}`);
export const acceptAll = (): number => {
  const { content, en } = read();
  return record(root, content, en, undefined, accepted());
};
export const HUMAN = { origin: 'human', overwrite: false } as const;
export const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Puts other words into one text of the small project. */
export function edit(lang: string, file: string, key: string, words: string): void {
  const path = `locales/${lang}/${file}.json`;
  const value = JSON.parse(text(path)) as Record<string, string>;
  value[key] = words;
  writeFile(root, path, `${JSON.stringify(value, null, 2)}\n`);
}

export const page = (): Unit => {
  const found = units().find(({ file, key }) => file.startsWith('guides/') && key.startsWith('what'));
  if (!found) throw new Error('the small project has no guide');
  return found;
};
