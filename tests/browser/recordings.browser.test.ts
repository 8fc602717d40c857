import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compileRecordings } from '../../src/build/recordings.ts';
import { pathOf } from '../../src/model/route.ts';
import { textMark } from '../../src/model/recording.ts';
import { DIST, emptyFolder, publishEdition, readPackFile, writeOver } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';
import { giveVoices, spoken } from './voices.ts';
import { wave } from './wave.ts';

/* Recorded pages, as an edition brings them: taken at a tap, checked, kept, played without a network, erased. */
const PACK = readPackFile(DIST, 'es');
const [RECORDED, OTHER] = Object.values(PACK.pages).filter(({ kind }) => kind === 'risk');
const PATH = RECORDED ? pathOf(PACK, { kind: 'page', id: RECORDED.id }) : '';
const WORDS = {
  'audio.get': 'Bajar esta · {{size}}',
  'audio.all': 'Bajar todas · {{size}}',
  'audio.erase': 'Borrar grabaciones',
  'audio.older': 'Es más antigua que el texto',
  'audio.refused': 'Llegó dañada',
  'audio.failed': 'No se pudo bajar',
  'audio.voice': 'La voz del teléfono',
  'size.kb': '{{size}} kB',
};

const phone = usePhone();
let audioFiles: string[];

/** Publishes an edition with two recordings, the first made of the text that `mark` stands for. */
async function publishRecordings(mark?: string): Promise<void> {
  if (!RECORDED || !OTHER) throw new Error('no pages to record');
  const root = emptyFolder();
  const folder = join(root.dir, 'src/content/audio');
  mkdirSync(join(folder, 'es'), { recursive: true });
  const entries = Object.fromEntries(
    [RECORDED, OTHER].map((page) => [page.id, { file: `${page.id}.wav`, text: textMark(PACK, page) }]),
  );
  if (mark) Object.assign(entries[RECORDED.id] ?? {}, { text: mark });
  writeFileSync(join(folder, 'es.json'), JSON.stringify(entries));
  for (const { id } of [RECORDED, OTHER]) writeFileSync(join(folder, 'es', `${id}.wav`), wave());
  const { pack, files } = compileRecordings(root.dir, PACK, WORDS);
  root.remove();
  for (const { path, bytes } of files) writeOver(phone.dir, path.slice(1), bytes);
  audioFiles = files.slice(1).map(({ path }) => path);
  await publishEdition(phone.dir, (edition) => Object.assign(edition, { audio: pack.audio }), {
    langs: ['es'],
  });
}

const button = (name: string) => phone.page.locator('main button', { hasText: name });
const audio = () => phone.page.locator('main audio');
const hear = () => phone.page.locator('[data-island="hear"]');
const status = (words: string) => phone.page.locator('main [role="status"]', { hasText: words });

async function open(): Promise<void> {
  await giveVoices(phone.page, { voices: [{ lang: 'es-MX' }], byHand: true });
  await phone.page.goto(`${phone.site.origin}/es/`);
  await waitForGuide(phone.page);
  await phone.page.goto(phone.site.origin + PATH);
  await hear().click();
}

const plays = (): Promise<boolean> =>
  audio().evaluate(async (player) => {
    const element = player as HTMLAudioElement;
    element.muted = true;
    await element.play();
    return element.duration > 0.05;
  });

describe('recordings', () => {
  beforeEach(() => publishRecordings());

  it('are taken only at a tap on their size, play without a network, and go at a tap', async () => {
    await open();
    await button('Bajar esta · 1 kB').waitFor();
    await button('Bajar todas · 2 kB').waitFor();
    expect(phone.site.requests.filter(({ url }) => audioFiles.includes(url))).toEqual([]);
    await button('Bajar esta').click();
    await audio().waitFor();
    expect(phone.site.requests.filter(({ url }) => audioFiles.includes(url))).toHaveLength(1);
    expect(await spoken(phone.page)).toEqual([]);
    await phone.site.close();
    await phone.page.goto(phone.site.origin + PATH);
    await hear().click();
    expect(await plays()).toBe(true);
    await button('Borrar grabaciones').click();
    await button('Bajar esta').waitFor();
    expect(await phone.page.evaluate(() => caches.keys())).not.toContain('vereda-audio');
    await button('Bajar esta').click();
    await status('No se pudo bajar').waitFor();
    await phone.site.start();
  });

  it('leave the device’s voice to choose', async () => {
    await open();
    await button('La voz del teléfono').click();
    await expect.poll(async () => (await spoken(phone.page)).length).toBe(1);
  });

  it('are refused when they are not what the guide names, and not kept', async () => {
    const spoilt = wave();
    spoilt[60] = (spoilt[60] ?? 0) ^ 1;
    for (const path of audioFiles) writeOver(phone.dir, path.slice(1), spoilt);
    await open();
    await button('Bajar todas').click();
    await status('Llegó dañada').waitFor();
    expect(await audio().count()).toBe(0);
    const kept = await phone.page.evaluate(
      async () => (await (await caches.open('vereda-audio')).keys()).length,
    );
    // The index alone.
    expect(kept).toBe(1);
  });

  it('are taken anew where the one on the phone is spoilt', async () => {
    await open();
    await button('Bajar esta').click();
    await audio().waitFor();
    await phone.page.evaluate(async () => {
      const cache = await caches.open('vereda-audio');
      for (const request of await cache.keys())
        if (request.url.endsWith('.wav')) await cache.put(request, new Response('spoilt'));
    });
    await phone.page.reload();
    await hear().click();
    await button('Bajar esta').click();
    expect(await plays()).toBe(true);
  });

  it('give way to the voice when their index is not what the guide names', async () => {
    // As good as the true one, but for a word.
    const index = readFileSync(join(phone.dir, 'audio/es.json'), 'utf8');
    writeOver(phone.dir, 'audio/es.json', index.replace('Bajar esta', 'Bajar otra'));
    await open();
    await expect.poll(async () => (await spoken(phone.page)).length).toBe(1);
  });
});

it('a recording of other words than those on the page says that it is older', async () => {
  await publishRecordings('0123456789abcdef');
  await open();
  await phone.page.locator('.warn', { hasText: 'Es más antigua que el texto' }).waitFor();
});
