import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, publishEdition, readManifestFile, readPackFile, releaseWorker } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';
import { openSaved, said, shown, coldStart, visit } from './saved-page.ts';

/* Two tabs, of one version of the app or of two, want the same database. */
const GUIDE = '/es/opciones/mexico-refugio-comar/';
const GUIDE_ID = 'mx-comar-asylum';
const SEQ = readManifestFile(DIST).seq;
const TITLE = readPackFile(DIST, 'es').pages[GUIDE_ID]?.title ?? '';

const phone = usePhone();

async function firstVisit(): Promise<void> {
  await phone.page.goto(`${phone.site.origin}/es/`);
  await waitForGuide(phone.page);
}

describe('C9 an old tab holds the database', () => {
  /** The next version of the app, whose database is one version up. */
  const NEXT = `{
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) { return open.call(this, name, version && version + 1) };
    const { get } = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'version');
    Object.defineProperty(IDBDatabase.prototype, 'version', { get() { return get.call(this) - 1 } });
  }`;

  it('C9 the new version reads within 3 s, and upgrades within 2 s of the old tab’s end', async () => {
    await firstVisit();
    const old = await phone.context.newPage();
    await old.goto(`${phone.site.origin}/robots.txt`);
    await old.evaluate(async () => {
      const opening = indexedDB.open('vereda');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      (window as unknown as { held: IDBDatabase }).held = opening.result;
    });
    releaseWorker(phone.dir, NEXT);
    await phone.page.addInitScript(NEXT);
    await phone.page.goto(`${phone.site.origin}/es/riesgos/`);
    const reloaded = phone.page.waitForEvent('load');
    await phone.page.locator('[data-testid="update-accept"]').click();
    await reloaded;
    await coldStart(phone);
    const began = Date.now();
    expect((await visit(phone, GUIDE)).h1).toBe(TITLE);
    expect(Date.now() - began).toBeLessThan(3000);
    const version = (): Promise<number | undefined> =>
      phone.page.evaluate(async () => (await indexedDB.databases())[0]?.version);
    expect(await version(), 'still held').toBe(1);
    await old.close();
    await expect.poll(version, { timeout: 2000 }).toBe(2);
    await phone.site.close();
    expect(await visit(phone, GUIDE)).toMatchObject({ h1: TITLE, seq: SEQ });
  });
});

describe('C15 two tabs update at once', () => {
  it('C15 one download and one commit, the same edition in both', async () => {
    await firstVisit();
    const other = await phone.context.newPage();
    const tabs = [phone, { ...phone, page: other }];
    for (const tab of tabs) await openSaved(tab);
    const [worker] = phone.context.serviceWorkers();
    await worker?.evaluate(() => {
      const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
        ...args: unknown[]
      ) => IDBRequest<IDBValidKey>;
      const seen = Object.assign(self as unknown as { commits: number; asked: number }, {
        commits: 0,
        asked: 0,
      });
      self.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => {
        if (data.type === 'install') seen.asked += 1;
      });
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: unknown[]) {
        if (this.name === 'packs') seen.commits += 1;
        return put.apply(this, args);
      };
    });
    const seen = (what: 'commits' | 'asked'): Promise<number | undefined> | undefined =>
      worker?.evaluate((name) => (self as unknown as Record<string, number>)[name], what);
    await publishEdition(phone.dir, (pack) => {
      const guide = pack.pages[GUIDE_ID];
      if (guide) guide.title = 'De las dos';
    });
    phone.site.requests.length = 0;
    // Nothing arrives until both have asked for it.
    const held: (() => void)[] = [];
    phone.site.intercept(({ url = '' }, response) => {
      if (!url.startsWith('/packs/items/es/list')) return false;
      const file = readFileSync(join(phone.dir, url));
      held.push(() => void response.writeHead(200, { 'Content-Type': 'application/json' }).end(file));
      return true;
    });
    await Promise.all(tabs.map(({ page }) => page.locator('[data-check]').click()));
    await expect.poll(() => seen('asked')).toBe(2);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    held.forEach((answer) => answer());
    for (const { page } of tabs) await said(page);
    const files = phone.site.requests.map(({ url }) => url).filter((url) => /^\/packs\/(items|es)/.test(url));
    expect(files.length).toBeGreaterThan(1);
    expect(files.length).toBe(new Set(files).size);
    expect(await seen('commits')).toBe(1);
    for (const tab of tabs) expect(await visit(tab, GUIDE)).toMatchObject({ seq: SEQ + 1, h1: 'De las dos' });
    expect((await shown(other)).seq).toBe(SEQ + 1);
  });
});
