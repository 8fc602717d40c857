import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TYPES } from '../../src/build/deploy/uploads.ts';
import { readHeaderRules } from '../../src/build/headers-file.ts';
import { ARCHIVE } from '../../src/model/one-file.ts';
import { DIST } from './edition.ts';
import { usePhone } from './phone.ts';
import { faultsOfPolicy } from './policy.ts';
import { waitForGuide } from './reader.ts';

/* Group HD of docs/FAULTS.md: headers, and what they keep out. */
const phone = usePhone();

const open = (path: string): ReturnType<Page['goto']> => phone.page.goto(phone.site.origin + path);

async function withGuide(): Promise<void> {
  await open('/es/');
  await waitForGuide(phone.page);
}

/** Addresses of every kind of answer, and whether it is a page. */
const PAGES = [
  '/',
  '/es/',
  '/ht/',
  '/es',
  '/es/index.html',
  '/translate/',
  '/no-content.html',
  '/ht/no-such/',
  '/xx/',
];
const FILES = ['/sw.js', '/packs/manifest.json', '/icons/icon.svg', '/app.webmanifest', '/assets/none.js'];

describe('HD1: the policy', () => {
  it('is whole and as strict for each page that a host sends', async () => {
    const pages = readHeaderRules(join(DIST, '_headers')).flatMap(({ path, headers }) =>
      headers
        .filter(([name]) => name === 'Content-Security-Policy' && path !== '/sw.js' && path !== `${ARCHIVE}*`)
        .map(([, policy]) => [path, faultsOfPolicy(policy)]),
    );
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(([, faults]) => faults?.length)).toEqual([]);
    for (const path of PAGES) {
      const { headers } = await fetch(phone.site.origin + path);
      expect([path, faultsOfPolicy(headers.get('content-security-policy'))]).toEqual([path, []]);
    }
  });

  it('is as strict from the worker, where only the search has a form, which goes to the worker', async () => {
    await withGuide();
    for (const [path, form] of [
      ['/es/', false],
      ['/es/no-hay-tal/', false],
      ['/en/', false],
      ['/es/buscar/', true],
      ['/es/guardado/', false],
    ] as const) {
      const response = await open(path);
      expect([path, response?.fromServiceWorker()]).toEqual([path, true]);
      const policy = response?.headers()['content-security-policy'];
      expect([path, faultsOfPolicy(policy, { form })]).toEqual([path, []]);
    }
  });

  it('lets the worker ask its own host and take a script of its own, and nothing else', async () => {
    const { headers } = await fetch(`${phone.site.origin}/sw.js`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types vereda",
    );
  });
});

interface Watched {
  policies: string[];
  addresses: string[];
  violations: string[];
}

/** Runs before every page: counts what is asked of trusted types and what the policy refuses. */
function watchTypes(): void {
  const watched: Watched = { policies: [], addresses: [], violations: [] };
  (window as { watched?: Watched }).watched = watched;
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
    watched.violations.push(`${violatedDirective} ${sourceFile}`),
  );
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): object };
  };
  const create = trustedTypes.createPolicy.bind(trustedTypes);
  trustedTypes.createPolicy = (name, rules) => {
    watched.policies.push(`${name}: ${Object.keys(rules).join()}`);
    return create(name, {
      createScriptURL: (url) => {
        watched.addresses.push(url);
        return rules.createScriptURL(url);
      },
    });
  };
}

const watchedHere = (): Promise<Watched | undefined> =>
  phone.page.evaluate(() => (window as { watched?: Watched }).watched);

describe('HD2: trusted types', () => {
  const PATHS = ['/es/', '/es/buscar/', '/es/guardado/', '/es/privacidad/', '/es/no-hay-tal/', '/translate/'];

  it('are made by one policy, for one address; no page breaks the policy', async () => {
    await phone.context.addInitScript(watchTypes);
    await withGuide();
    for (const path of PATHS) {
      await open(path);
      await phone.page.waitForFunction(() => (window as { watched?: Watched }).watched?.addresses.length);
      expect([path, await watchedHere()]).toEqual([
        path,
        { policies: ['vereda: createScriptURL'], addresses: ['/sw.js'], violations: [] },
      ]);
    }
  });

  it('refuse text as HTML or as code, and a second policy', async () => {
    await open('/es/');
    const refused = await phone.page.evaluate(async () => {
      // The debugger may make code out of text, for as long as its own call lasts.
      await new Promise((resolve) => setTimeout(resolve));
      const attempts: Record<string, () => unknown> = {
        html: () => (document.body.innerHTML = '<p>x</p>'),
        write: () => document.write('<p>x</p>'),
        code: () => Reflect.construct(Function, ['return 1']),
        worker: () => new Worker('/sw.js'),
        policy: () =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): object } }
          ).trustedTypes.createPolicy('another', {}),
      };
      return Object.entries(attempts).map(([name, attempt]) => {
        try {
          attempt();
          return `${name} was allowed`;
        } catch {
          return name;
        }
      });
    });
    expect(refused).toEqual(['html', 'write', 'code', 'worker', 'policy']);
  });
});

describe('HD3: the other headers', () => {
  const OF_THE_PHONE =
    'accelerometer autoplay camera display-capture geolocation gyroscope magnetometer microphone midi payment usb'.split(
      ' ',
    );
  const TWO_YEARS = 63_072_000;

  it('are with every answer', async () => {
    for (const path of [...PAGES, ...FILES]) {
      const { headers } = await fetch(phone.site.origin + path);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect([path, headers.get('referrer-policy')]).toEqual([path, 'no-referrer']);
      expect([path, headers.get('cross-origin-resource-policy')]).toEqual([path, 'same-origin']);
      const [, seconds] =
        /^max-age=(\d+); includeSubDomains$/.exec(headers.get('strict-transport-security') ?? '') ?? [];
      expect([path, Number(seconds) >= TWO_YEARS]).toEqual([path, true]);
    }
  });

  it('are with every page: a window of its own, and nothing of the phone to ask for', async () => {
    for (const path of PAGES) {
      const { headers } = await fetch(phone.site.origin + path);
      expect([path, headers.get('cross-origin-opener-policy')]).toEqual([path, 'same-origin']);
      const features = (headers.get('permissions-policy') ?? '').split(', ');
      expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual([]);
      for (const name of OF_THE_PHONE)
        expect([path, features]).toEqual([path, expect.arrayContaining([`${name}=()`])]);
    }
  });
});

describe('HD4: a page of another origin', () => {
  let stranger: Server;
  beforeAll(async () => {
    stranger = createServer((request, response) => {
      const framed = new URL(request.url ?? '/', 'http://localhost').searchParams.get('frame');
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(`<h1>Somebody else</h1><iframe src="${framed}"></iframe>`);
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    stranger.closeAllConnections();
    await new Promise((resolve) => stranger.close(resolve));
  });

  /** What a reader sees in the frame. */
  async function framed(context: BrowserContext, path: string): Promise<string> {
    const page = await context.newPage();
    const { port } = stranger.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/?frame=${phone.site.origin}${path}`, { waitUntil: 'load' });
    const frame = page.frames()[1];
    const text = (await frame?.locator('[data-testid="content"]').allTextContents())?.join(' ') ?? '';
    await page.close();
    return text.trim();
  }

  it('cannot show ours in a frame, from the host or from the worker', async () => {
    expect(await framed(phone.context, '/es/')).toBe('');
    await withGuide();
    for (const path of ['/es/', '/es/buscar/', '/es/guardado/'])
      expect(await framed(phone.context, path)).toBe('');
  });

  it('could, without the header', async () => {
    phone.site.intercept(({ url }, response) => {
      if (url !== '/es/') return false;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(DIST, 'es/index.html')));
      return true;
    });
    expect(await framed(phone.context, '/es/')).not.toBe('');
  });
});

describe('HD8: a host that sends no headers', () => {
  /** Answers with files and their types alone. */
  function plainHost(): void {
    phone.site.intercept(({ url = '/' }, response) => {
      const path = new URL(url, 'http://localhost').pathname;
      const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? '' });
      response.end(readFileSync(file));
      return true;
    });
  }

  it('still has the policy in each page, and the guide works', async () => {
    plainHost();
    const response = await open('/es/');
    expect(response?.headers()['content-security-policy']).toBeUndefined();
    const policy = await phone.page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(faultsOfPolicy(policy, { inPage: true })).toEqual([]);
    await waitForGuide(phone.page);
    const kept = await phone.page.evaluate(
      async (elsewhere) => {
        const code = document.createElement('script');
        const refused = [];
        try {
          code.textContent = 'document.title = "broken in"';
          document.head.append(code);
        } catch {
          refused.push('code');
        }
        await fetch(elsewhere, { mode: 'no-cors' }).catch(() => refused.push('elsewhere'));
        return { refused, title: document.title };
      },
      phone.site.origin.replace('127.0.0.1', 'localhost'),
    );
    expect(kept.refused).toEqual(['code', 'elsewhere']);
    expect(kept.title).not.toBe('broken in');
    await phone.site.close();
    await open('/es/guardado/');
    await phone.page.locator('[data-testid="saved-list"]').waitFor();
  });
});
