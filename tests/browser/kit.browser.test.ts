import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kit, KIT_FOLDER } from '../../src/build/kit/kit.ts';
import { createSiteServer } from '../../src/build/server.ts';
import type { AddressInfo } from 'node:net';
import { DIST } from './edition.ts';
import { useHost } from './host.ts';

/* The archive for places without internet, unpacked as somebody does who got it on a stick. */
const MINUTES = 60_000;
const LANGUAGES = ['es', 'ht', 'ar'];
const host = useHost();

/** Four thousand files take long to write: those of the languages that are opened, and what belongs to none. */
const isLookedAt = (file: string): boolean =>
  !file.includes('/') ||
  file === 'packs/manifest.json' ||
  [...LANGUAGES, 'assets', 'icons', 'archivo'].includes(file.split('/')[0] ?? '');

let folder: string;
let files: Map<string, string>;
let bytes: Uint8Array;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vereda-kit-'));
  bytes = kit(DIST);
  files = new Map();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const file = name.slice(KIT_FOLDER.length);
    files.set(file, file.endsWith('.html') ? Buffer.from(content).toString() : '');
    if (!isLookedAt(file)) continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}, 3 * MINUTES);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the guide as an archive', () => {
  it('lies in one folder, with everything of the build and how to use it', () => {
    expect(readdirSync(folder)).toEqual(['vereda']);
    const built = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name),
    );
    expect(files.size).toBe(built.length + 2);
    expect(bytes.length).toBeLessThan(60_000_000);
    const said = readFileSync(join(folder, KIT_FOLDER, 'LEEME-README.txt'), 'utf8');
    expect(said).toMatch(/^VEREDA \d{4}-\d\d-\d\d\n/);
    const [, spanish = '', english = ''] = said.split(/^(?:ESPAÑOL|ENGLISH)$/m);
    for (const [lang, part, words] of [
      ['es', spanish, 'No hace falta internet'],
      ['en', english, 'No internet is needed'],
    ] as const) {
      expect(part).toContain(words);
      for (const name of ['index.html', `archivo/vereda-${lang}.html`, 'nginx.conf', '_headers']) {
        expect(part, lang).toContain(posix.basename(name));
        expect([...files.keys()]).toContain(name);
      }
    }
  });

  it('every link of every page leads to a file of it', () => {
    const lost = new Set<string>();
    for (const [name, html] of files) {
      if (!html || /(^|\/)(404|no-content)\.html$/.test(name)) continue;
      for (const [, address = ''] of html.matchAll(/ (?:href|src)="([^"#?]*)/g)) {
        if (address === '' || /^(https?|tel|sms):/.test(address)) continue;
        if (!files.has(posix.join(posix.dirname(name), address))) lost.add(`${name} ${address}`);
      }
    }
    expect([...lost].slice(0, 10)).toEqual([]);
  });

  it('opens by a double click and leads on in every language', async () => {
    const context = await host.browser.newContext({ viewport: { width: 360, height: 640 } });
    await context.setOffline(true);
    const page = await context.newPage();
    const asked = new Set<string>();
    const failed: string[] = [];
    page.on('request', (request) => asked.add(new URL(request.url()).protocol));
    // The one script is a module, which no browser runs from a folder: pages are whole without it.
    page.on('requestfailed', (request) => {
      if (!/\/vereda\/assets\/start\.[\w-]+\.js$/.test(request.url())) failed.push(request.url());
    });
    page.on('pageerror', ({ message }) => failed.push(message));
    const seen = new Set<string>();
    for (const lang of LANGUAGES) {
      await page.goto(pathToFileURL(join(folder, KIT_FOLDER, 'index.html')).href);
      const next = async (link: string): Promise<void> => {
        await page.locator(link).first().click();
        await page.locator(`html[data-lang="${lang}"] h1`).waitFor();
        expect(page.url()).toMatch(/^file:.*\.html$/);
        seen.add(page.url());
      };
      await next(`main a[lang="${lang}"]`);
      await next('main a.urgent');
      await next('main .rows a');
      await next('nav.bottom a');
      await next('main .tiles a');
      await next('main .rows a');
    }
    expect(seen.size).toBeGreaterThanOrEqual(15);
    expect([...asked]).toEqual(['file:']);
    expect(failed).toEqual([]);
    await context.close();
  });

  it('is served from a box with the headers of real hosts', async () => {
    const server = createSiteServer(join(folder, KIT_FOLDER));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const path of ['/', '/es/ayuda/', '/sw.js', '/packs/manifest.json', '/archivo/vereda-ht.html']) {
      const [own, real] = await Promise.all([fetch(origin + path), fetch(host.site.origin + path)]);
      const told = ({ headers }: Response): (string | null)[] =>
        ['content-security-policy', 'content-disposition', 'cache-control', 'x-content-type-options'].map(
          (name) => headers.get(name),
        );
      expect(own.status).toBe(200);
      expect(told(own), path).toEqual(told(real));
    }
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
