import { expect, it } from 'vitest';
import { publish, smallPack } from './editions.ts';
import { host, start, useWorkerWorld } from './worker-world.ts';

/* The file for another phone stays in the list of downloads: that of a discreet copy does not say what it is. */
useWorkerWorld();

const edition = await publish([smallPack()]);

async function nameOfFile(discreet: boolean): Promise<string> {
  host.serve(edition);
  const worker = await start();
  const { site } = await import('./built.ts');
  Object.assign(site, { discreet });
  await worker.lookForNews();
  await worker.get();
  return (await worker.exportGuide('es')).name;
}

it('is named by language and day, and by what it is in an open copy alone', async () => {
  expect(await nameOfFile(false)).toBe('vereda-es-2026-11-20.txt');
  expect(await nameOfFile(true)).toBe('es-2026-11-20.txt');
});
