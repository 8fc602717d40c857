import { expect, it, vi } from 'vitest';
import { publish, smallPack } from './editions.ts';
import { host, start, useWorkerWorld } from './worker-world.ts';

/* What the worker answers to an address with something behind the question mark. */
useWorkerWorld();
vi.mock('workbox-precaching', () => ({ matchPrecache: async () => undefined }));

const edition = await publish([smallPack('es'), smallPack('en')]);
const ORIGIN = 'https://vereda.example';

async function open(address: string): Promise<string> {
  const { answerNavigation } = await import('../../sw/pages.ts');
  host.asked.length = 0;
  return (await answerNavigation(new Request(ORIGIN + address))).text();
}

async function phoneWith(...languages: string[]): Promise<void> {
  host.serve(edition);
  const worker = await start();
  await worker.lookForNews();
  for (const lang of languages) await worker.get(lang);
}

it('a search is answered from the guide, and no host hears of it', async () => {
  await phoneWith('es');
  const html = await open('/es/buscar/?q=secreto');
  expect(html).toContain('value="secreto"');
  expect(host.asked.join()).not.toContain('secreto');
});

it('a search without the guide asks the host for the page alone', async () => {
  await phoneWith('es');
  await open('/en/search/?q=secret');
  expect(host.asked).toContain('/en/search/');
  expect(host.asked.join()).not.toContain('secret');
});

it('a second language is shown where its guide is here', async () => {
  await phoneWith('es', 'en');
  expect(await open('/es/?con=en')).toContain('<span class="beside" lang="en"');
});

it('and the page goes without it where it is not', async () => {
  await phoneWith('es');
  const html = await open('/es/?con=en');
  expect(html).toContain('data-lang="es"');
  expect(html).not.toContain('class="beside"');
});
