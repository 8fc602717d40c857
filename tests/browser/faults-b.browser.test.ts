import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import { DIST, publishEdition, readManifestFile, readPackFile } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';
import { checkNow, openSaved, coldStart, visit } from './saved-page.ts';

/* What arrives is cut, endless, older, repeated or half: the reader keeps one whole guide and hears the truth. */
const GUIDE = '/es/opciones/mexico-refugio-comar/';
const GUIDE_ID = 'mx-comar-asylum';
const SEQ = readManifestFile(DIST).seq;
const TITLE = readPackFile(DIST, 'es').pages[GUIDE_ID]?.title ?? '';

const phone = usePhone();

beforeEach(async () => {
  await phone.page.goto(`${phone.site.origin}/es/`);
  await waitForGuide(phone.page);
});

const retitle =
  (title: string) =>
  (pack: Pack): void => {
    const guide = pack.pages[GUIDE_ID];
    if (guide && pack.lang === 'es') guide.title = title;
  };

const isList = (url: string): boolean => url.startsWith('/packs/items/');
const isPack = (url: string): boolean => url.startsWith('/packs/es.');

describe('B4 rollback', () => {
  it('B4 edition 41 after 42: refused, 42 stays, the state says so, also after a cold start', async () => {
    await publishEdition(phone.dir, retitle('Edición 42'), { seq: 42 });
    await checkNow(phone);
    await publishEdition(phone.dir, retitle('Edición 41'), { seq: 41 });
    expect(await checkNow(phone)).toContain('más vieja');
    for (const cold of [false, true]) {
      if (cold) await coldStart(phone);
      expect(await visit(phone, GUIDE)).toMatchObject({ seq: 42, state: 'rolledback', h1: 'Edición 42' });
      expect(await phone.page.locator('[data-testid="content-state"]').textContent()).toContain('más vieja');
    }
  });
});

describe('B12 cut at each tenth', () => {
  it('B12 9 of 9 keep the old guide whole, 9 of 9 next tries complete', async () => {
    let before = TITLE;
    for (let tenth = 1; tenth <= 9; tenth += 1) {
      const title = `Edición cortada ${tenth}`;
      const manifest = await publishEdition(phone.dir, retitle(title), { langs: ['es'] });
      const bytes = readFileSync(phone.dir + (manifest.packs['es']?.path ?? ''));
      phone.site.intercept((request, response) => {
        const { url = '' } = request;
        if (!isList(url) && !isPack(url)) return false;
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length });
        response.write(bytes.subarray(0, (bytes.length * tenth) / 10), () => response.destroy());
        return true;
      });
      expect(await checkNow(phone), title).toMatch(/Lo que ya tenía sigue aquí/);
      // What the worker remembers is no proof of what lies on the phone.
      if (tenth % 4 === 1) await coldStart(phone);
      expect(await visit(phone, GUIDE), title).toMatchObject({ h1: before, seq: SEQ + tenth - 1 });
      phone.site.intercept();
      expect(await checkNow(phone), title).toMatch(/ahora tiene la versión|Ya tiene lo último/);
      expect(await visit(phone, GUIDE), title).toMatchObject({ h1: title, seq: SEQ + tenth });
      before = title;
    }
  });
});

describe('B15 endless body', () => {
  it('B15 is cut within 64 kB of its length and 5 s, and the old guide stays', async () => {
    const manifest = await publishEdition(phone.dir, retitle('Sin fin'));
    const length = manifest.packs['es']?.length ?? 0;
    let sent = 0;
    let began = 0;
    const ended = new Promise<number>((resolve) =>
      phone.site.intercept((request, response) => {
        const { url = '' } = request;
        if (isList(url)) return response.writeHead(404).end() && true;
        if (!isPack(url)) return false;
        began ||= performance.now();
        response.writeHead(200, { 'Content-Type': 'application/json' });
        const more = (): void => {
          if (response.destroyed) return;
          sent += 8192;
          // A pause between the pieces: what waits in the sockets of this machine was not asked for by the phone.
          response.write(Buffer.alloc(8192, 0x20), () => setTimeout(more, sent > length - 65_536 ? 15 : 0));
        };
        more();
        response.on('close', () => resolve(performance.now() - began));
        return true;
      }),
    );
    expect(await checkNow(phone)).toContain('no es la guía');
    expect(await ended).toBeLessThan(5000);
    expect(sent).toBeGreaterThan(length);
    expect(sent).toBeLessThanOrEqual(length + 64_000);
    expect(await visit(phone, GUIDE)).toMatchObject({ h1: TITLE, seq: SEQ });
  });
});

describe('B18 languages at different editions', () => {
  it('B18 20 switches: each page in one language, with its own number and date', async () => {
    await publishEdition(phone.dir, (pack) => (pack.issued = '2026-11-29'), { seq: 40, langs: ['es'] });
    await checkNow(phone);
    await openSaved(phone);
    await phone.page.locator('[data-download="en"]').click();
    await phone.page.locator('[data-lang="en"] b', { hasText: 'LISTO' }).waitFor();
    await phone.site.close();
    const { issued } = readPackFile(DIST, 'en');
    const expected = {
      es: { lang: 'es', seq: 40, issued: '2026-11-29' },
      en: { lang: 'en', seq: SEQ, issued },
    };
    const texts = { es: new Set<string>(), en: new Set<string>() };
    await visit(phone, '/es/riesgos/selva-del-darien/');
    for (let n = 1; n <= 20; n += 1) {
      const lang = n % 2 ? 'en' : 'es';
      await phone.page.locator('[data-testid="lang-switch"] summary').click();
      await phone.page.locator(`[data-testid="lang-switch"] a[lang="${lang}"]`).click();
      await phone.page.waitForURL(`**/${lang}/**`);
      const root = await phone.page.evaluate(() => {
        const { lang: html, dataset } = document.documentElement;
        return { html, lang: dataset['lang'], seq: Number(dataset['seq']), issued: dataset['issued'] };
      });
      expect(root).toEqual({ html: lang, ...expected[lang] });
      texts[lang].add((await phone.page.locator('main, footer').allTextContents()).join('\n'));
    }
    for (const [lang, other] of [
      ['es', 'en'],
      ['en', 'es'],
    ] as const) {
      expect(texts[lang].size, 'the same page each time').toBe(1);
      const [text = ''] = texts[lang];
      expect(text).toContain(readPackFile(DIST, lang).pages['darien']?.title);
      expect(text).not.toContain(readPackFile(DIST, other).pages['darien']?.title);
      expect(text).not.toContain(readPackFile(DIST, other).ui['footer.licence']);
    }
  });
});

describe('B21 withdrawn while the new pack cannot be had', () => {
  it('B21 shows as withdrawn on the next start: page, list, contact, emergency numbers and news', async () => {
    await publishEdition(phone.dir, retitle('no llega'), { withdrawn: [GUIDE_ID, 'em-mx'] });
    phone.site.intercept(({ url = '' }, response) => {
      if (!isList(url) && !isPack(url)) return false;
      response.writeHead(503).end();
      return true;
    });
    await checkNow(phone);
    await coldStart(phone);
    await phone.site.close();
    const { page } = phone;
    expect(await visit(phone, GUIDE)).toMatchObject({ h1: TITLE, seq: SEQ });
    const main = await page.locator('main').innerText();
    expect(main).toContain('RETIRADA');
    expect(await page.locator('[data-testid="fact"]').count()).toBe(0);
    await visit(phone, '/es/opciones/mx/');
    expect(await page.locator(`main a[href="${GUIDE}"]`).innerText()).toContain('RETIRADA');
    await visit(phone, '/es/contactos/mx/');
    const contact = page.locator('#em-mx');
    expect(await contact.innerText()).toMatch(/RETIRADA\s+Retiramos este contacto/);
    expect(await contact.locator('a').count()).toBe(0);
    await visit(phone, '/es/ayuda/');
    expect(await page.locator('[data-testid="emergency"] a[href$="#em-mx"]').count()).toBe(0);
    await openSaved(phone);
    const news = page.locator('[data-testid="news"] [data-kind="withdrawn"] a');
    await expect.poll(() => news.count()).toBe(2);
    expect(await news.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      GUIDE,
      '/es/contactos/mx/#em-mx',
    ]);
  });
});
