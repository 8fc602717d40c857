import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkCode } from '../../src/model/check-code.ts';
import { addDays } from '../../src/model/day.ts';
import { dayOfPage } from '../../src/model/page-days.ts';
import { pathOf, shortPathOf } from '../../src/model/route.ts';
import { DIST, publishEdition, readPackFile } from './edition.ts';
import { usePhone } from './phone.ts';
import { checkNow, waitForGuide } from './reader.ts';

/* What is passed on, and how whoever gets it finds out whether it still stands. */
const pack = readPackFile(DIST, 'es');
const VERIFY = pathOf(pack, { kind: 'verify' });
const ID = 'mx-comar-asylum';
const PAGE = pathOf(pack, { kind: 'page', id: ID });
const SHORT = shortPathOf(ID, 'es');
const TITLE = pack.pages[ID]?.title ?? '';
const DAY = dayOfPage(pack, ID);
const CODE = checkCode(ID, DAY);

const phone = usePhone();

const visit = (path: string): ReturnType<Page['goto']> => phone.page.goto(phone.site.origin + path);
const answer = () => phone.page.locator('[data-testid="verify-answer"]');
const verdict = (): Promise<string | null> => answer().getAttribute('data-verdict');

async function firstVisit(): Promise<void> {
  await visit('/es/');
  await waitForGuide(phone.page);
}

async function type(code: string): Promise<void> {
  await phone.page.locator('[data-testid="verify"] input').fill(code);
  await phone.page.locator('[data-testid="verify"] button').click();
  await answer().waitFor();
}

describe('with the guide on the phone and the host gone', () => {
  beforeEach(async () => {
    await firstVisit();
    await phone.site.close();
  });

  it('a code that was typed, without script, is known for what it names', async () => {
    const session = await phone.context.newCDPSession(phone.page);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await visit(PAGE);
    await phone.page.locator(`#share a[href="${VERIFY}"]`).click();
    await type(` ${CODE.toLowerCase().replace('-', ' ')} `);
    expect(await verdict()).toBe('current');
    await answer().locator(`a[href="${PAGE}"]`).click();
    expect(await phone.page.locator('h1').textContent()).toBe(TITLE);
    expect(await phone.page.locator('#share').textContent()).toContain(CODE);
  });

  it('other codes are changed, newer and not ours', async () => {
    const cases = [
      ['changed', checkCode(ID, addDays(DAY, -9)), TITLE],
      ['newer', checkCode(ID, addDays(pack.issued, 1)), pack.ui['saved.title']],
      ['foreign', checkCode('no-page-of-ours', DAY), pack.ui['verify.foreign']],
      ['foreign', CODE.replace('-', '-Z'), pack.ui['verify.foreign']],
    ] as const;
    await visit(VERIFY);
    for (const [kind, code, words = ''] of cases) {
      await type(code);
      await answer().filter({ hasText: words }).waitFor();
      expect(await verdict(), code).toBe(kind);
    }
  });

  it('the link of a message tells it, whatever a sentence puts behind it', async () => {
    for (const tail of ['', '.', ')', ').', '#AAAA)']) {
      await visit('/es/');
      await visit(`${VERIFY}?c=${CODE.replace('-', '')}${tail}`);
      expect(await verdict(), tail).toBe('current');
    }
  });

  it('F5 a short address leads to its page, whatever a sentence puts behind it', async () => {
    for (const tail of ['', '.', ')', '/', ').', '?fbclid=1']) {
      await visit(SHORT + tail);
      expect(await phone.page.locator('h1').textContent(), tail).toBe(TITLE);
      expect(new URL(phone.page.url()).pathname, tail).toBe(PAGE);
    }
  });

  it('shows what was typed as text and nothing else', async () => {
    await visit(`${VERIFY}?c=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
    expect(await phone.page.locator('main img').count()).toBe(0);
    expect(await verdict()).toBe('foreign');
  });
});

describe('after a new edition', () => {
  it('the code of a page that was taken back says so, and shows nothing of it', async () => {
    await publishEdition(phone.dir, () => undefined, { withdrawn: [ID] });
    await firstVisit();
    await visit(`${VERIFY}?c=${CODE}`);
    expect(await verdict()).toBe('withdrawn');
    expect(await answer().textContent()).toContain(pack.ui['withdrawn.lead']);
    expect(await answer().locator('.chip').count()).toBe(0);
  });

  it('the code that was newer before it is current, and the one before has changed', async () => {
    const issued = addDays(pack.issued, 3);
    await firstVisit();
    await visit(`${VERIFY}?c=${checkCode(ID, issued)}`);
    expect(await verdict()).toBe('newer');
    await publishEdition(
      phone.dir,
      (edition) => {
        edition.issued = issued;
        edition.days = { most: DAY, others: { [ID]: issued } };
      },
      { issued },
    );
    await checkNow(phone.page, phone.site.origin);
    await visit(`${VERIFY}?c=${checkCode(ID, issued)}`);
    await expect.poll(async () => (await phone.page.reload(), verdict())).toBe('current');
    await visit(`${VERIFY}?c=${CODE}`);
    expect(await verdict()).toBe('changed');
    expect(await answer().textContent()).toMatch(/28 de noviembre.*1 de diciembre/);
  });
});

it('tells the host nothing of a code', async () => {
  await firstVisit();
  await visit(VERIFY);
  await type(CODE);
  await visit('/es/');
  const told = phone.site.requests
    .map(({ url }) => url)
    .filter((url) => /[?#]/.test(url) || url.includes(CODE));
  expect(told).toEqual([]);
});

describe('on a phone without a worker', () => {
  const plain = async (script = true): Promise<Page> => {
    const context = await phone.browser.newContext({ serviceWorkers: 'block', javaScriptEnabled: script });
    return context.newPage();
  };

  it('the check has no form, but every page with its code and day, and goes to the one of the link', async () => {
    const page = await plain(false);
    const response = await page.goto(
      `${phone.site.origin}${VERIFY}?c=${CODE.replace('-', '')}#${CODE.slice(0, 4)}`,
    );
    expect(response?.headers()['content-security-policy']).toContain("form-action 'none'");
    expect(await page.locator('form, input').count()).toBe(0);
    const rows = page.locator('main [data-testid="verify"] li');
    expect(await rows.count()).toBe(Object.keys(pack.pages).length);
    const row = page.locator(`li[id="${CODE.slice(0, 4)}"]`);
    expect(await row.textContent()).toContain(`${CODE} ${TITLE}`);
    const top = await row.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(640);
    await page.context().close();
  });

  it.each([true, false])('F5 a short address leads to its page (script %s)', async (script) => {
    const page = await plain(script);
    for (const tail of script ? ['', '.', ')', '/'] : ['', '?fbclid=1']) {
      await page.goto(phone.site.origin + SHORT + tail);
      await page.waitForURL(phone.site.origin + PAGE);
      expect(await page.locator('h1').textContent()).toBe(TITLE);
    }
    await page.context().close();
  });
});

describe('the share box', () => {
  const messageOf = async (page: Page): Promise<string> => {
    const href = await page.locator('[data-testid="share"]').getAttribute('href');
    return new URL(href ?? '').searchParams.get('text') ?? '';
  };

  it('sends the addresses of the copy that was read', async () => {
    await visit(PAGE);
    await expect.poll(() => messageOf(phone.page)).toContain(`\n${phone.site.origin}${SHORT}\n`);
    expect(await messageOf(phone.page)).toContain(
      `\n${phone.site.origin}${VERIFY}?c=${CODE.replace('-', '')}#`,
    );
  });

  it('sends nothing of what was searched, typed or chosen', async () => {
    await firstVisit();
    for (const [path, behind, sent] of [
      ['/es/buscar/', '?q=zyxcanario', '/es/buscar/'],
      [VERIFY, `?c=${CODE}`, VERIFY],
      [PAGE, '?con=en#share', SHORT],
    ] as const) {
      await visit(path + behind);
      await expect.poll(() => messageOf(phone.page)).toContain(phone.site.origin);
      const message = await messageOf(phone.page);
      const [first] = message.split('\n').filter((line) => line.startsWith('http'));
      expect(first).toBe(phone.site.origin + sent);
      expect(message).not.toMatch(/zyxcanario|con=en/);
      if (path === VERIFY) expect(message).not.toContain(CODE);
    }
  });

  it('copies the text where the phone has no way of sharing of its own, and leaves no field behind', async () => {
    await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit(PAGE);
    const button = phone.page.locator('[data-copied]');
    await button.click();
    await phone.page.locator('[data-copied]', { hasText: pack.ui['share.copied'] ?? '' }).waitFor();
    const message = await messageOf(phone.page);
    const copied = await phone.page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replace(/\r/g, '')).toBe(message);
    expect(await phone.page.locator('#share textarea').count()).toBe(0);
  });

  it('gives the message to the phone’s own way of sharing, and offers no copy then', async () => {
    await phone.page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => (document.title = JSON.stringify(data)) && Promise.resolve(),
      });
    });
    await visit(PAGE);
    const message = (): Promise<string> => messageOf(phone.page);
    await expect.poll(message).toContain(phone.site.origin);
    expect(await phone.page.locator('[data-copied]').isVisible()).toBe(false);
    await phone.page.locator('[data-testid="share"]').click();
    expect(JSON.parse(await phone.page.title())).toEqual({ text: await message() });
  });
});

it('the way to the check stands where people look for it', async () => {
  for (const path of ['/es/guardado/', pathOf(pack, { kind: 'page', id: 'x-online-scams' }), '/es/buscar/']) {
    const html = await (await fetch(phone.site.origin + path)).text();
    const [main = ''] = /<main[^]*<\/main>/.exec(html) ?? [];
    expect(main, path).toContain(`href="${VERIFY}"`);
  }
});
