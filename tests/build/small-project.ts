import { readFileSync } from 'node:fs';
import { validFiles, writeFile, writeProject } from './fixture-content.ts';

const RELEASE = 'src/content/release.json';

/** The small project with the real numbers of the edition, ready to be built; the caller removes it. */
export function writeSmallProject(): string {
  const root = writeProject(validFiles());
  writeFile(root, RELEASE, readFileSync(RELEASE));
  return root;
}
