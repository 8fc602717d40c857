import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { publishEdition } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';

/*
 * An edition dated far ahead, so that the day on which this test runs cannot matter: the guide is never judged by a
 * day earlier than its own. Its programmes were seen the day before it was issued and are due 30 days later.
 */
const ISSUED = '2090-01-01';
const SEEN = '2089-12-31';
const LAST_GOOD_DAY = '2090-01-30';
const FIRST_LATE_DAY = '2090-01-31';
const LIMITED = '/es/opciones/mexico-refugio-comar/';
const CLOSED = 'us-cbp-one-appointments';

const phone = usePhone();
let closedPath = '';

beforeEach(async () => {
  await publishEdition(phone.dir, (pack) => {
    pack.issued = ISSUED;
    for (const fact of Object.values(pack.facts)) if (fact.kind === 'status') fact.seen = SEEN;
    closedPath = `/es/opciones/${pack.pages[CLOSED]?.slugs['es']}/`;
  });
  await phone.page.goto(`${phone.site.origin}/es/`);
  await waitForGuide(phone.page);
  await phone.site.close();
});

/** The page as the installed guide shows it offline on a phone whose clock says `day`. */
async function openOn(day: string, path: string): Promise<Page> {
  const page = await phone.context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
  await page.goto(phone.site.origin + path);
  return page;
}

const statusText = (page: Page): Promise<string> =>
  page
    .locator('[data-testid="status"]')
    .innerText()
    .then((text) => text.trim());

it('shows the status with its dates up to its last day', async () => {
  const text = await statusText(await openOn(LAST_GOOD_DAY, LIMITED));
  expect(text).toContain('CON LÍMITES');
  expect(text).toContain('Mirar de nuevo antes del 30 de enero de 2090');
  expect(text).not.toContain('NO CONFIRMADO');
});

it('says "not confirmed since" from the day after, and no longer promises anything', async () => {
  const text = await statusText(await openOn(FIRST_LATE_DAY, LIMITED));
  expect(text).toMatch(/^NO CONFIRMADO desde el 31 de diciembre de 2089/);
  expect(text).toContain('Antes decía: CON LÍMITES');
});

it('keeps CLOSED as the first word, and says below when that was last seen', async () => {
  const text = await statusText(await openOn(FIRST_LATE_DAY, closedPath));
  expect(text).toMatch(/^CERRADO/);
  expect(text).toContain('No confirmado desde el 31 de diciembre de 2089');
});

it('does not take an old clock for a reason to trust old claims', async () => {
  const page = await openOn('2020-01-01', '/es/contactos/mx/');
  expect(await page.locator('[data-testid="fact"]').first().innerText()).toMatch(/^Sin confirmar/);
});
