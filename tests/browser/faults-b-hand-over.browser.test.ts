import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signerOf } from '../../src/build/envelope.ts';
import { BUNDLE_MARK, packBundle } from '../../src/model/bundle.ts';
import { DIST, emptyFolder, publishEdition, readManifestFile, type Publication } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';
import { openSaved, said, visit } from './saved-page.ts';

/* B20: a guide goes from phone to phone as a file, without any network. */
const GUIDE = '/es/opciones/mexico-refugio-comar/';
const GUIDE_ID = 'mx-comar-asylum';
const SEQ = readManifestFile(DIST).seq;

const phone = usePhone();
/** Where files of somebody else's phone are made. */
let elsewhere: ReturnType<typeof emptyFolder>;

beforeEach(async () => {
  elsewhere = emptyFolder();
  await phone.page.goto(`${phone.site.origin}/es/`);
  await waitForGuide(phone.page);
});
afterEach(() => elsewhere.remove());

const exactly = (file: string): ArrayBuffer => new Uint8Array(readFileSync(file)).buffer;

/** The file that a phone with this edition hands over. */
async function fileOf(title: string, publication: Publication, lang = 'es'): Promise<string> {
  const { dir } = elsewhere;
  const manifest = await publishEdition(
    dir,
    (pack) => {
      const guide = pack.pages[GUIDE_ID];
      if (guide) guide.title = title;
    },
    publication,
  );
  const envelope = exactly(join(dir, 'packs/manifest.json'));
  const pack = exactly(join(dir, manifest.packs[lang]?.path ?? ''));
  const body = gzipSync(packBundle({ envelope, pack })).toString('base64');
  return `${BUNDLE_MARK}\n${lang} ${manifest.issued}\n\n${body}\n`;
}

/** Opens a file on the saved page; what it says of it. */
async function receive(file: string | { text: string }): Promise<string> {
  await openSaved(phone);
  await phone.page
    .locator('[data-receive]')
    .setInputFiles(
      typeof file === 'string'
        ? file
        : { name: 'guia.txt', mimeType: 'text/plain', buffer: Buffer.from(file.text) },
    );
  return said(phone.page);
}

describe('B20 a file from another phone', () => {
  it('B20 newer is taken; older, forged, 200 MB and others are refused, each in its own words, 0 requests', async () => {
    const older = await fileOf('Vieja', { seq: SEQ + 1 });
    const newer = await fileOf('Nueva', { seq: SEQ + 2 });
    const forged = await fileOf('Falsa', { seq: SEQ + 3, signers: [signerOf(new Uint8Array(32).fill(7))] });
    const huge = join(elsewhere.dir, 'huge.txt');
    writeFileSync(huge, newer);
    truncateSync(huge, 200_000_000);
    await openSaved(phone);
    await phone.site.close();
    phone.site.requests.length = 0;

    const newest = await receive({ text: newer });
    expect(newest).toContain('Recibida y comprobada');
    expect(await visit(phone, GUIDE)).toMatchObject({ h1: 'Nueva', seq: SEQ + 2 });

    const refusals: [string, string | { text: string }, string][] = [
      ['older', { text: older }, 'más vieja'],
      ['forged', { text: forged }, 'no lleva nuestra firma'],
      ['200 MB', huge, 'demasiado grande'],
      ['no guide', { text: 'Querida mamá:\nestoy bien\n' }, 'no es una guía de Vereda'],
      ['cut off', { text: newer.slice(0, newer.length / 2) }, 'llegó dañado'],
      ['cut off after its head', { text: newer.split('\n').slice(0, 3).join('\n') }, 'llegó dañado'],
    ];
    for (const [what, file, words] of refusals) expect(await receive(file), what).toContain(words);
    expect(new Set(refusals.map(([, , words]) => words)).size).toBe(refusals.length - 1);
    expect(await receive({ text: newer.replace(/\n/g, '\r\n') }), 'other ends of lines').toContain(
      'Ya tenía',
    );
    const broken = newer.replace(/(.{76})/g, '$1\r\n');
    expect(await receive({ text: broken }), 'long lines broken').toContain('Ya tenía');
    expect(await visit(phone, GUIDE)).toMatchObject({ h1: 'Nueva', seq: SEQ + 2 });
    expect(phone.site.requests).toEqual([]);
  });

  it('B20 what this phone hands over is taken by another one, and brings it a language', async () => {
    await phone.page.goto(`${phone.site.origin}/es/guardado/`);
    await phone.page.locator('[data-download="en"]').click();
    // The next edition leaves English alone: its file must still pass on a phone that has seen that edition.
    const send = phone.page.locator('[data-send="en"]');
    await send.waitFor();
    await publishEdition(phone.dir, () => undefined, { langs: ['es'] });
    await phone.page.locator('[data-check]').click();
    await said(phone.page);
    const [download] = await Promise.all([phone.page.waitForEvent('download'), send.click()]);
    expect(download.suggestedFilename()).toMatch(/^vereda-en-\d{4}-\d\d-\d\d\.txt$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.length, 'a file for a chat').toBeLessThan(500_000);

    await phone.context.close();
    phone.context = await phone.browser.newContext();
    phone.page = await phone.context.newPage();
    await phone.page.goto(`${phone.site.origin}/es/`);
    await waitForGuide(phone.page);
    await openSaved(phone);
    await phone.site.close();
    expect(await receive({ text })).toContain('Recibida y comprobada');
    expect(await visit(phone, '/en/')).toMatchObject({ lang: 'en', seq: SEQ, state: 'current' });
  });
});
