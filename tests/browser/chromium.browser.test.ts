/** The browser tests are worth only as much as the browser they find. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/build/chromium.ts';

/** The first start unpacks npm's Chromium, slow on a small machine. */
const SLOW = 120_000;

const NPM_HAS_ONE = process.platform === 'linux' && process.arch === 'x64';

describe('the browser of the tests', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!DOCTYPE html><title>Vereda</title><p id="text">Here</p>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  /** Text is only "visible" where a font was found, so waiting for it checks the fonts too. */
  async function expectPage(browser: Browser): Promise<void> {
    try {
      const page = await browser.newPage();
      await page.goto(url);
      expect(await page.title()).toBe('Vereda');
      await page.locator('#text', { hasText: 'Here' }).waitFor({ timeout: 10_000 });
    } finally {
      await browser.close();
    }
  }

  it('is found and opens a page', { timeout: SLOW }, async () => {
    await expectPage(await launchBrowser());
  });

  it.runIf(NPM_HAS_ONE)('can be the one npm installed', { timeout: SLOW }, async () => {
    await expectPage(await launchBrowser({ source: 'npm' }));
  });
});
