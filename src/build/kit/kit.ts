import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Envelope, Manifest } from '../../model/manifest.ts';
import { filesIn } from '../files-in.ts';
import { readHeaderRules } from '../headers-file.ts';
import { fromFolder } from './from-folder.ts';
import { leaflet } from './leaflet.ts';
import { nginxConf } from './nginx.ts';

/** The one folder of the archive: who unpacks it on a full desktop still finds everything together. */
export const KIT_FOLDER = 'vereda/';

const isCompressedCopy = (file: string): boolean => /\.(br|gz)$/.test(file);

function issuedIn(dist: string): string {
  const envelope = JSON.parse(readFileSync(join(dist, 'packs/manifest.json'), 'utf8')) as Envelope;
  return (JSON.parse(Buffer.from(envelope.payload, 'base64').toString()) as Manifest).issued;
}

/** The hours of an archive have no zone, so noon of the edition's day is the same wherever it is made. */
function noonOf(day: string): Date {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

/**
 * The whole guide as a ZIP that is read from its folder or served from a box: the built site with links that need no
 * root, how to serve it, and what to read first. The same build gives the same bytes.
 */
export function kit(dist: string): Uint8Array {
  const issued = issuedIn(dist);
  const files: Record<string, Uint8Array> = {
    'LEEME-README.txt': strToU8(leaflet(issued)),
    'nginx.conf': strToU8(nginxConf(readHeaderRules(join(dist, '_headers')))),
  };
  for (const path of filesIn(dist)) {
    const file = relative(dist, path).split(sep).join('/');
    if (isCompressedCopy(file)) continue;
    const bytes = readFileSync(path);
    files[file] = file.endsWith('.html') ? strToU8(fromFolder(file, bytes.toString())) : bytes;
  }
  const sorted: Zippable = Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((file) => [KIT_FOLDER + file, files[file] ?? new Uint8Array()]),
  );
  return zipSync(sorted, { mtime: noonOf(issued), level: 9 });
}
