import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { LANGUAGES } from './languages.ts';
import { kindsOfPages } from './page-kinds.ts';

/* What the published files and the answers of the server must be, whatever page they carry. */
/** Files at short addresses are all alike: those of one language are enough. */
const FILES = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.html') && !/^(?!es[\\/])[^\\/]+[\\/]x[\\/]/.test(file),
);
const languageOf = (file: string): string => file.split(/[\\/]/)[0] ?? '';
/** The renderer makes the same marks in every language. */
const KINDS = LANGUAGES.filter((lang) => lang !== 'es').flatMap((lang) =>
  kindsOfPages(readPackFile(DIST, lang))
    .filter(({ path }) => path.startsWith(`/${lang}/`))
    .map(({ path }) => join(path.slice(1), path.endsWith('/') ? 'index.html' : '')),
);
const html = (file: string): string => readFileSync(join(DIST, file), 'utf8');

const VALIDATOR = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The renderer closes void elements as XML does; a browser reads both the same.
    'void-style': ['error', { style: 'selfclose' }],
    // The stylesheet keeps a number on one line (`bdi`); its characters stay those that are dialled, also when copied.
    'tel-non-breaking': 'off',
    // Firefox keeps a tick over a reload unless it is told not to.
    'valid-autocomplete': 'off',
  },
});

const MINUTES = 60_000;

const host = useHost();

describe('every HTML file', () => {
  it('is there', () => {
    expect(FILES.length).toBeGreaterThan(500);
  });

  it(
    'is valid: all Spanish ones, one of each kind in the other languages',
    { timeout: 8 * MINUTES },
    async () => {
      const faults = new Map<string, string>();
      const files = [
        ...FILES.filter((file) => languageOf(file) === 'es' || !LANGUAGES.includes(languageOf(file))),
        ...KINDS,
      ];
      expect(files.length).toBeGreaterThan(500);
      for (const file of files) {
        const { results } = await VALIDATOR.validateString(html(file), file);
        for (const { messages } of results)
          for (const { ruleId, message, line, column } of messages)
            faults.set(`${ruleId}: ${message}`, `${file}:${line}:${column}`);
      }
      expect([...faults]).toEqual([]);
    },
  );

  it(
    'holds no script of its own, nothing from elsewhere, and no link that tells where it was',
    { timeout: 4 * MINUTES },
    async () => {
      // An empty page: under our own policy no text may be parsed.
      const page = await host.browser.newPage();
      const faults: string[] = [];
      // The guide in one file has no host to tell, and a test of its own.
      for (const file of FILES.filter((one) => !one.startsWith('archivo'))) {
        const found = await page.evaluate(faultsOfDocument, html(file));
        faults.push(...found.map((fault) => `${file}: ${fault}`));
      }
      await page.close();
      expect(faults).toEqual([]);
    },
  );
});

/** Runs inside the page, because only a browser reads HTML as browsers do. */
function faultsOfDocument(text: string): string[] {
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  const faults: string[] = [];
  const short = (element: Element): string => element.outerHTML.slice(0, 120);
  for (const script of parsed.querySelectorAll('script'))
    if (script.textContent || !/^\/(assets|translate)\/[\w.-]+\.js$/.test(script.getAttribute('src') ?? ''))
      faults.push(`script ${short(script)}`);
  for (const element of parsed.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'style' || /^\s*javascript:/i.test(value))
        faults.push(`${name} ${short(element)}`);
      if (name === 'src' && !value.startsWith('/')) faults.push(`src ${short(element)}`);
    }
  for (const link of parsed.querySelectorAll('link'))
    if (!/^\/(?!\/)/.test(link.getAttribute('href') ?? '')) faults.push(`link ${short(link)}`);
  for (const link of parsed.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const rel = (link.getAttribute('rel') ?? '').split(' ');
    if (!/^(\/(?!\/)|#|tel:|sms:|https:\/\/|http:\/\/)/.test(href)) faults.push(`address ${short(link)}`);
    if (/^https?:/.test(href) && !rel.includes('noreferrer')) faults.push(`rel ${short(link)}`);
    if (link.hasAttribute('target')) faults.push(`target ${short(link)}`);
  }
  for (const element of parsed.querySelectorAll('form, iframe, object, embed, img:not([src^="/"])'))
    faults.push(short(element));
  return faults;
}

const FOR_EVER = 'public, max-age=31536000, immutable';
const policyIn = (text: string): string =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? 'none';

describe('the server', () => {
  it('sends every page with the policy that stands in it, to be asked for again each time', async () => {
    const faults: string[] = [];
    const folders = FILES.map((file) => `/${file.replace(/index\.html$/, '')}`);
    const gone = ['/es/no-hay-tal/', '/en/no-such/', '/xx/', '/contactos', '/es/no.html', '/es/ayuda/x'];
    for (const path of [...folders, '/es', '/en/index.html', ...gone]) {
      const response = await fetch(host.site.origin + path);
      const text = await response.text();
      const { headers, status } = response;
      const right =
        status === (gone.includes(path) ? 404 : 200) &&
        /^text\/html; ?charset=utf-8$/.test(headers.get('content-type') ?? '') &&
        headers.get('content-security-policy') === `${policyIn(text)}; frame-ancestors 'none'` &&
        headers.get('cache-control') === 'no-cache' &&
        headers.get('referrer-policy') === 'no-referrer' &&
        headers.get('x-content-type-options') === 'nosniff' &&
        !headers.has('set-cookie');
      if (!right) faults.push(`${path} ${status} ${JSON.stringify(Object.fromEntries(headers))}`);
    }
    expect(faults).toEqual([]);
  });

  it('lets files named by their hash be kept for ever, and nothing else', async () => {
    const cacheOf = async (path: string): Promise<string | null> => {
      const response = await fetch(host.site.origin + path);
      expect(response.status, path).toBe(200);
      return response.headers.get('cache-control');
    };
    const inFolder = (folder: string): string[] =>
      readdirSync(join(DIST, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
        .map(({ name }) => `/${folder}/${name}`);
    const hashed = [...inFolder('assets'), ...inFolder('packs')].filter((path) => !path.includes('manifest'));
    expect(hashed.length).toBeGreaterThan(3);
    for (const path of hashed) expect(await cacheOf(path), path).toBe(FOR_EVER);
    for (const path of ['/sw.js', '/app.webmanifest', '/packs/manifest.json', '/icons/icon.svg', '/'])
      expect(await cacheOf(path), path).toBe('no-cache');
  });

  it.each(['/assets/none.js', '/packs/es.0000000000000000.json', '/_headers', '/es/none.png'])(
    'answers %s with a plain "not found" that nobody keeps',
    async (path) => {
      const response = await fetch(host.site.origin + path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect((await response.text()).length).toBeLessThan(50);
    },
  );
});
