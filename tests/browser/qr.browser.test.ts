import { expect, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { placesOf } from '../../src/model/screener.ts';
import { readPackFile } from './edition.ts';
import { waitForGuide } from './reader.ts';
import { readQr } from './read-qr.ts';
import { usePhone } from './phone.ts';

const phone = usePhone();
const PATH = '/es/riesgos/desierto-y-calor/';

it('a tap shows the code of this copy’s own address, also without internet, and another takes it away', async () => {
  const { page, site } = phone;
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(site.origin + PATH);
  await waitForGuide(page);
  await site.close();
  await page.goto(site.origin + PATH);
  const part = page.locator('#share [data-island="qr"]');
  await part.locator('button').click();
  await part.locator('svg').waitFor();
  expect(await readQr(await page.screenshot())).toEqual([site.origin + PATH]);
  expect(await part.locator('.address').textContent()).toBe((site.origin + PATH).slice(7, -1));
  expect(errors.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
  await part.locator('button').click();
  await part.locator('svg').waitFor({ state: 'detached' });
});

it('the code has its white around it, also on a dark screen, and says nothing of what stands behind the address', async () => {
  const { page, site } = phone;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${site.origin}/es/buscar/?q=zyxcanario#share`);
  const part = page.locator('#share [data-island="qr"]');
  await part.locator('button').click();
  await part.locator('svg').waitFor();
  expect(await readQr(await page.screenshot())).toEqual([`${site.origin}/es/buscar/`]);
  expect(await part.locator('.address').textContent()).not.toContain('zyxcanario');
  const white = await part.locator('svg').evaluate((picture) => {
    const squares = Number(picture.getAttribute('viewBox')?.split(' ')[2]);
    const [all, inner] = [picture, picture.querySelector('path')].map((one) => one?.getBoundingClientRect());
    return (((inner?.left ?? 0) - (all?.left ?? 0)) * squares) / (all?.width ?? 1);
  });
  expect(white).toBeCloseTo(4, 1);
});

it('without script there is no button that does nothing', async () => {
  const plain = await phone.browser.newPage({ javaScriptEnabled: false });
  await plain.goto(phone.site.origin + PATH);
  const buttons = plain.locator('[data-island="qr"] button, [data-island="print"] button');
  expect(await buttons.count()).toBe(2);
  expect(await buttons.first().isVisible()).toBe(false);
  expect(await buttons.last().isVisible()).toBe(false);
  await plain.close();
});

it('the code of a result of the questions leads to the first question, never to the answers', async () => {
  const { page, site } = phone;
  const pack = readPackFile(phone.dir, 'es');
  const result = placesOf(pack.screener).find(({ code }) => code !== '');
  await page.goto(site.origin + pathOf(pack, { kind: 'screener', place: result?.code ?? '' }));
  const part = page.locator('#share [data-island="qr"]');
  await part.locator('button').click();
  await part.locator('svg').waitFor();
  expect(await readQr(await page.screenshot())).toEqual([`${site.origin}/es/preguntas/`]);
});
