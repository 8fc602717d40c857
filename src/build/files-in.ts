import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder and of the folders in it. */
export function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}
