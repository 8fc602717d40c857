import { beforeEach, describe, expect, it } from 'vitest';
import { publishEdition } from './edition.ts';
import { answerWith, bytesAt, instead, isContent, isManifest } from './interceptors.ts';
import { usePhone } from './phone.ts';
import { checkNow, waitForGuide } from './reader.ts';
import { serveDist } from './serve-dist.ts';
import { keptIn, moveWorkerClock, packsIn, scopesIn } from './worker.ts';

/* Group D of the fault matrix (docs/FAULTS.md): hosts and lines that answer wrongly. What is here stays; nothing of it is kept. */
const GUIDE = '/es/opciones/mexico-refugio-comar/';
const NEW_TITLE = 'Pedir refugio en México, edición nueva';
const MINUTE = 60_000;
const PORTAL = '<html><body>Welcome to the hotel</body></html>';

const phone = usePhone();
let before: { kept: unknown; packs: string[] };

const state = async (): Promise<typeof before> => ({
  kept: await keptIn(phone.page),
  packs: await packsIn(phone.page),
});

beforeEach(async () => {
  await phone.page.goto(`${phone.site.origin}/es/`);
  await waitForGuide(phone.page);
  before = await state();
  await publishEdition(
    phone.dir,
    (pack) => {
      const guide = pack.pages['mx-comar-asylum'];
      if (guide) guide.title = NEW_TITLE;
    },
    { langs: ['es'] },
  );
});

const heading = async (): Promise<string> => {
  await phone.page.goto(phone.site.origin + GUIDE);
  return (await phone.page.locator('h1').textContent()) ?? '';
};

/** Nothing came into the phone, and the guide of before is read. */
async function expectNothingTaken(): Promise<void> {
  expect(await state()).toEqual(before);
  expect(await heading()).not.toBe(NEW_TITLE);
}

describe.each([
  ['manifest', isManifest],
  ['pack', isContent],
])('instead of the %s', (_, concerns) => {
  it('D3 a portal page is refused, and it is tried again later', async () => {
    phone.site.intercept(
      instead(concerns, (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(PORTAL)),
    );
    expect(await checkNow(phone.page, phone.site.origin)).toContain('no es la guía');
    await expectNothingTaken();
    phone.site.intercept();
    await moveWorkerClock(phone.context, 7 * 60 * MINUTE);
    expect(await heading()).not.toBe(NEW_TITLE);
    await phone.page.locator('[data-kind="guide"]').waitFor();
    expect(await heading()).toBe(NEW_TITLE);
  });

  it.each(['length', 'chunks'])('D7 an answer cut short (%s) leaves nothing behind', async (form) => {
    phone.site.intercept(
      instead(concerns, (response, url) => {
        const bytes = bytesAt(phone.dir, url);
        response.writeHead(200, {
          'Content-Type': 'application/json',
          ...(form === 'length' ? { 'Content-Length': bytes.length } : {}),
        });
        response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
      }),
    );
    expect(await checkNow(phone.page, phone.site.origin)).toContain('Lo que ya tenía sigue aquí');
    await expectNothingTaken();
  });

  it('D8 a redirect is refused, and another host is never asked', async () => {
    const other = await serveDist({ over: phone.dir });
    for (const origin of ['', other.origin]) {
      phone.site.intercept(
        instead(
          (url = '') => concerns(url) && !url.includes('?'),
          (response, url) => response.writeHead(302, { Location: `${origin}${url}?moved` }).end(),
        ),
      );
      expect(await checkNow(phone.page, phone.site.origin)).toContain('Lo que ya tenía sigue aquí');
      expect((await state()).packs).toEqual(before.packs);
    }
    expect(phone.site.requests.filter(({ url }) => url.includes('?moved'))).toEqual([]);
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('D11 plain bytes that say they are compressed are an error like any other', async () => {
    phone.site.intercept(({ url = '' }, response) =>
      concerns(url) ? answerWith(phone.dir, url, response, { 'Content-Encoding': 'gzip' }) : false,
    );
    expect(await checkNow(phone.page, phone.site.origin)).toContain('Lo que ya tenía sigue aquí');
    await expectNothingTaken();
  });
});

it('D9 a pack under a wrong type is taken by its hash; a script is not run', async () => {
  phone.site.intercept(({ url = '' }, response) =>
    isContent(url) || url.endsWith('.js')
      ? answerWith(phone.dir, url, response, {
          'Content-Type': 'text/plain',
          'X-Content-Type-Options': 'nosniff',
        })
      : false,
  );
  expect(await checkNow(phone.page, phone.site.origin)).toContain('ahora tiene la versión');
  expect(await heading()).toBe(NEW_TITLE);
  const context = await phone.browser.newContext();
  const page = await context.newPage();
  const refused = page.waitForEvent('console', (message) => message.text().includes('MIME'));
  await page.goto(phone.site.origin + GUIDE);
  await refused;
  expect(await page.locator('#notices > *').count()).toBe(0);
  expect(await scopesIn(page)).toEqual([]);
  await context.close();
});

it('D2 a line that accepts and never answers: pages within 2 s, and a check gives up within 15 s', async () => {
  await phone.page.goto(`${phone.site.origin}/es/guardado/`);
  await phone.page.locator('[data-check]').waitFor();
  phone.site.intercept(() => true);
  const asked = performance.now();
  await phone.page.locator('[data-check]').click();
  const reader = await phone.context.newPage();
  const opened = performance.now();
  await reader.goto(phone.site.origin + GUIDE, { waitUntil: 'commit' });
  await reader.locator('h1').waitFor();
  expect(performance.now() - opened).toBeLessThan(2000);
  // An address that is not in the guide has only the line to hope for, and must not hope for ever.
  const lost = reader
    .goto(`${phone.site.origin}/es/no-existe/`, { waitUntil: 'commit', timeout: 15_000 })
    .then((response) => response?.status());
  await phone.page.locator('[data-said]', { hasText: 'Lo que ya tenía sigue aquí' }).waitFor();
  expect(performance.now() - asked).toBeLessThan(15_000);
  expect(await lost).toBe(404);
});

/** Notes on each page when the worker has answered everything that the page asked. */
function noteAnswers(): void {
  let waiting = 0;
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      waiting += 1;
      this.port1.addEventListener('message', () => {
        waiting -= 1;
        setTimeout(() => {
          if (!waiting) document.documentElement.setAttribute('data-answered', '');
        });
      });
    }
  };
}

describe('a host that answers 503 or 429 for an hour', () => {
  it.each([
    [503, isManifest, '1'],
    [429, isManifest, '120'],
    [503, isContent, '1'],
  ])('D5 (%d) is asked at most six times', async (status, concerns, seconds) => {
    phone.site.intercept(
      instead(concerns, (response) => response.writeHead(status, { 'Retry-After': seconds }).end()),
    );
    await phone.context.addInitScript(noteAnswers);
    const START = 7 * 60;
    phone.site.requests.length = 0;
    for (let minute = 0; minute < 60; minute += 4) {
      await moveWorkerClock(phone.context, (START + minute) * MINUTE);
      await phone.page.goto(`${phone.site.origin}/es/`);
      await phone.page.locator('html[data-answered]').waitFor();
    }
    const asked = phone.site.requests.filter(({ url }) => url.startsWith('/packs/'));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(6);
  });
});
