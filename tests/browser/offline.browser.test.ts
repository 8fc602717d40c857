import { beforeEach, describe, expect, it } from 'vitest';
import { publishEdition } from './edition.ts';
import { usePhone } from './phone.ts';
import { checkNow as pressCheck, waitForGuide } from './reader.ts';
import { serveDist } from './serve-dist.ts';

/* The guide on a phone: stored, in a second language, brought up to date whole or not at all. */
const GUIDE = '/es/opciones/mexico-refugio-comar/';
const GUIDE_ID = 'mx-comar-asylum';
const NEW_TITLE = 'Pedir refugio en México, edición nueva';

const phone = usePhone();

beforeEach(async () => {
  await phone.page.goto(`${phone.site.origin}/es/`);
  await waitForGuide(phone.page);
});

const heading = async (path: string): Promise<string> => {
  await phone.page.goto(phone.site.origin + path);
  return (await phone.page.locator('h1').textContent()) ?? '';
};

const editTitle = (): Promise<unknown> =>
  publishEdition(phone.dir, (pack) => {
    const guide = pack.pages[GUIDE_ID];
    if (guide && pack.lang === 'es') guide.title = NEW_TITLE;
  });

/** Anything of the content but the manifest. */
const isContent = (url = ''): boolean => url.startsWith('/packs/') && !url.startsWith('/packs/manifest');

const checkNow = (): Promise<string> => pressCheck(phone.page, phone.site.origin);

describe('a second language', () => {
  it('is not downloaded until asked for', () => {
    expect(phone.site.requests.filter(({ url }) => url.startsWith('/packs/en.'))).toEqual([]);
  });

  it('shows its size, then reads offline after its download and not before', async () => {
    await phone.page.goto(`${phone.site.origin}/es/guardado/`);
    const download = phone.page.locator('[data-download="en"]');
    expect(await download.textContent()).toMatch(/\d+\skB/);
    await phone.site.close();
    expect(await heading('/en/')).toBe('Falta bajar la guía');
    await phone.site.start();
    await phone.page.goto(`${phone.site.origin}/es/guardado/`);
    await phone.page.locator('[data-download="en"]').click();
    await phone.page.locator('[data-lang="en"] b', { hasText: 'LISTO' }).waitFor();
    await phone.site.close();
    expect(await heading('/en/')).toBe('What do you need now?');
  });
});

describe('new content', () => {
  it('is noticed, installed and named', async () => {
    await editTitle();
    expect(await checkNow()).toContain('ahora tiene la versión');
    await phone.site.close();
    expect(await heading(GUIDE)).toBe(NEW_TITLE);
  });

  it.each([0.1, 0.5, 0.9])('is not installed when the connection is cut at %f of it', async (share) => {
    const before = await heading(GUIDE);
    await editTitle();
    phone.site.intercept((request, response) => {
      if (!isContent(request.url)) return false;
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '900000' });
      response.write(Buffer.alloc(900_000 * share, 0x20), () => response.destroy());
      return true;
    });
    expect(await checkNow()).toContain('Lo que ya tenía sigue aquí');
    expect(await heading(GUIDE)).toBe(before);
    // Opening a page may already fetch what is missing; either way the next try completes.
    phone.site.intercept();
    await checkNow();
    expect(await heading(GUIDE)).toBe(NEW_TITLE);
  });

  it.each([
    ['a portal page', '<html><body>Welcome to the hotel</body></html>'],
    ['another pack', '{"format":1,"lang":"es"}'],
  ])('is refused when %s comes instead', async (_, body) => {
    await editTitle();
    phone.site.intercept((request, response) => {
      if (!isContent(request.url)) return false;
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(body);
      return true;
    });
    expect(await checkNow()).toContain('no es la guía');
    expect(await heading(GUIDE)).not.toBe(NEW_TITLE);
  });

  it('never goes back to an older edition', async () => {
    await editTitle();
    await checkNow();
    const old = await serveDist();
    phone.site.intercept((request, response) => {
      if (!request.url?.startsWith('/packs/')) return false;
      fetch(old.origin + request.url).then(
        async (answer) => response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer())),
        (error: unknown) => response.destroy(error as Error),
      );
      return true;
    });
    expect(await checkNow()).toContain('más vieja');
    expect(await heading(GUIDE)).toBe(NEW_TITLE);
    await old.close();
  });
});

describe('a saved page', () => {
  it('is listed with the time it was saved, also offline, and can be removed', async () => {
    await phone.page.goto(phone.site.origin + GUIDE);
    await phone.page.locator('[data-testid="save"]').click();
    await phone.page.locator('[data-testid="save"][aria-pressed="true"]').waitFor();
    await phone.site.close();
    await phone.page.goto(`${phone.site.origin}/es/guardado/`);
    const saved = phone.page.locator(`[data-saved="${GUIDE_ID}"]`);
    await saved.waitFor();
    expect(await saved.textContent()).toMatch(/Guardada el \d+ de \w+ de \d{4}, \d\d:\d\d/);
    await saved.locator('button').click();
    await phone.page.locator('[data-testid="saved-list"]', { hasText: 'Aún no guardó páginas' }).waitFor();
  });

  it('is not there unless the reader saves it', async () => {
    await phone.page.goto(phone.site.origin + GUIDE);
    await phone.page.goto(`${phone.site.origin}/es/guardado/`);
    await phone.page.locator('[data-testid="saved-list"]', { hasText: 'Aún no guardó páginas' }).waitFor();
  });
});
