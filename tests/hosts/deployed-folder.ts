import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from '../browser/edition.ts';

/** What nobody may read, beside the site and inside it. */
export const SECRET = 'only for whoever publishes';

/** A folder as `npm run deploy` leaves it: the build, the publisher's list of releases, and a neighbour. */
export function deployedFolder(): { site: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'vereda-deployed-'));
  const site = join(folder, 'site');
  mkdirSync(join(site, '.well-known'), { recursive: true });
  for (const name of readdirSync(DIST)) symlinkSync(join(DIST, name), join(site, name));
  writeFileSync(join(site, '.vereda-releases.json'), SECRET);
  writeFileSync(join(site, '.well-known/security.txt'), 'Contact: mailto:somebody@your.example\n');
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  return { site, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
