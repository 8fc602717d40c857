import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './languages.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';
import { keptIn } from './worker.ts';

/* Group F of the fault matrix (docs/FAULTS.md): links that are wrong, old, foreign, shared or decorated. */
const PUBLISHED = readFileSync('tests/published-addresses.txt', 'utf8').split('\n').filter(Boolean);
const PUBLISHED_IN = LANGUAGES.filter((lang) => PUBLISHED.some((path) => path.startsWith(`/${lang}/`)));

const phone = usePhone();

const visit = async (path: string): Promise<string> => {
  await phone.page.goto(phone.site.origin + path);
  return (await phone.page.locator('h1').first().textContent()) ?? '';
};

async function firstVisit(lang = 'es'): Promise<void> {
  await visit(`/${lang}/`);
  await waitForGuide(phone.page);
}

function watchErrors(): string[] {
  const errors: string[] = [];
  phone.page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

it('F1 an unknown address gets a page that helps, in the reader’s language, online and offline', async () => {
  const unknown = ['/es/no-existe/', '/es/opciones/no-existe/', '/no-existe/', '/contactos', '/fr-XX/'];
  for (const path of unknown) {
    const response = await fetch(phone.site.origin + path);
    expect(response.status, path).toBe(404);
    expect(await response.text(), path).toContain('data-testid="not-found"');
  }
  await firstVisit();
  for (const online of [true, false]) {
    if (!online) await phone.site.close();
    for (const path of unknown) {
      const response = await phone.page.goto(phone.site.origin + path);
      expect(response?.status(), path).toBe(404);
      expect(await phone.page.locator('[data-testid="not-found"]').textContent(), path).toBe(
        'Esta página no está',
      );
      expect(await phone.page.locator('main a[href="/es/ayuda/"]').count(), path).toBe(1);
    }
  }
});

describe('every address that was ever published', () => {
  it('F2 is answered by the host', async () => {
    const broken: string[] = [];
    for (const path of PUBLISHED) {
      const { status, url } = await fetch(phone.site.origin + path, { method: 'HEAD' });
      if (status !== 200) broken.push(`${url} ${status}`);
    }
    expect(broken).toEqual([]);
  });

  it.each(PUBLISHED_IN)('F2 reaches its page offline (%s)', async (lang) => {
    await firstVisit(lang);
    await phone.site.close();
    // Pages are only opened, not used: without their script that is ten times faster.
    const cdp = await phone.context.newCDPSession(phone.page);
    await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
    const broken: string[] = [];
    for (const path of PUBLISHED.filter((address) => address.startsWith(`/${lang}/`))) {
      const response = await phone.page.goto(phone.site.origin + path, { waitUntil: 'commit' });
      if (response?.status() !== 200) broken.push(path);
    }
    expect(broken).toEqual([]);
  });
});

it('F3 a link in another language opens in that language, offers the reader’s, and changes nothing else', async () => {
  await firstVisit();
  expect(await visit('/')).toBe('Elija su idioma');
  await visit('/en/risks/');
  await waitForGuide(phone.page);
  expect(await phone.page.locator('html').getAttribute('lang')).toBe('en');
  const own = phone.page.locator('[data-testid="lang-switch"] a[lang="es"]');
  expect(await own.getAttribute('href')).toBe('/es/riesgos/');
  await phone.site.close();
  expect(await visit('/')).toBe('Elija su idioma');
  expect(await visit('/es/riesgos/')).toBe('Riesgos en la ruta y el mar');
});

describe('a link that the app makes', () => {
  const shared = async (): Promise<string> => {
    const href = await phone.page.locator('[data-testid="share"]').getAttribute('href');
    const text = new URL(href ?? '').searchParams.get('text') ?? '';
    return text.split('\n').pop() ?? '';
  };

  it('F5 after all questions were answered tells nothing of the answers', async () => {
    await firstVisit();
    await visit('/es/preguntas/');
    const answers = phone.page.locator('[data-testid="answers"] a');
    while (await answers.count()) {
      const before = phone.page.url();
      await answers.last().click();
      await phone.page.waitForURL((url) => url.href !== before);
    }
    expect(new URL(phone.page.url()).pathname).not.toBe('/es/preguntas/');
    await expect.poll(shared).toBe(`${phone.site.origin}/es/preguntas/`);
  });

  it.each(['.', ')', '/', ').', '/.'])(
    'F5 works with %s behind it, on a new phone and offline',
    async (tail) => {
      const link = `/es/opciones/mexico-refugio-comar/${tail}`;
      const reads = async (): Promise<void> => {
        await phone.page.goto(phone.site.origin + link);
        await phone.page.locator('[data-testid="status"]').waitFor();
      };
      await reads();
      await waitForGuide(phone.page);
      await phone.site.close();
      await reads();
    },
  );
});

it('F6 an anchor that is gone leaves the reader at the top, without an error', async () => {
  const errors = watchErrors();
  await firstVisit();
  for (const online of [true, false]) {
    if (!online) await phone.site.close();
    await visit('/es/contactos/');
    expect(await visit('/es/riesgos/#ya-no-existe')).toBe('Riesgos en la ruta y el mar');
    expect(await phone.page.evaluate(() => scrollY)).toBe(0);
  }
  expect(errors).toEqual([]);
});

it('F7 a hundred queries offline are one page, and fill nothing', async () => {
  await firstVisit();
  const before = await keptIn(phone.page);
  await phone.site.close();
  const others: string[] = [];
  for (let number = 0; number < 100; number += 1) {
    const query = ['utm_source', 'fbclid', 'q', 'lang'][number % 4];
    const response = await phone.page.goto(`${phone.site.origin}/es/riesgos/?${query}=${number}`, {
      waitUntil: 'commit',
    });
    const title = await phone.page.locator('h1').textContent();
    if (response?.status() !== 200 || title !== 'Riesgos en la ruta y el mar')
      others.push(`${query}=${number}`);
  }
  expect(others).toEqual([]);
  expect(await keptIn(phone.page)).toEqual(before);
});
