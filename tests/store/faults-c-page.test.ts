import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import type { Workbox } from 'workbox-window';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wake } from '../../src/app/island/save.ts';
import { keepStorage } from '../../src/app/saved/keep-storage.ts';
import { offerUpdate } from '../../src/app/update.ts';
import { close } from '../../src/store/open.ts';
import { installPack } from '../../src/store/install-pack.ts';
import { installedLanguages } from '../../src/store/packs.ts';
import { isSaved } from '../../src/store/saved.ts';

/* What the page's own behaviours do where storage lies, refuses or takes its time. */
const GUIDE = 'darien';
const BROWSER = { serviceWorker: {}, userAgent: '' };

/** As much of a button as the save button uses. */
class Button {
  dataset = { save: GUIDE, failed: 'No se pudo guardar' };
  hidden = true;
  textContent = '';
  attributes = new Map([['aria-pressed', 'false']]);
  click: () => void = () => undefined;
  getAttribute = (name: string): string | null => this.attributes.get(name) ?? null;
  setAttribute = (name: string, value: string): void => void this.attributes.set(name, value);
  removeAttribute = (name: string): void => void this.attributes.delete(name);
  addEventListener = (_: string, listener: () => void): void => void (this.click = listener);
}

async function saveButton(): Promise<Button> {
  const button = new Button();
  wake(button as unknown as HTMLElement);
  await expect.poll(() => button.hidden).toBe(false);
  return button;
}

const pressed = (button: Button): string | null => button.getAttribute('aria-pressed');

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('document', {
    documentElement: { lang: 'es' },
    querySelector: () => ({ textContent: 'Darién' }),
    getElementById: () => null,
  });
  vi.stubGlobal('location', { pathname: '/es/riesgos/darien/' });
  vi.stubGlobal('navigator', BROWSER);
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await close();
  vi.unstubAllGlobals();
});

const withStorage = (storage: unknown): void =>
  vi.stubGlobal('navigator', { ...BROWSER, storage }) && undefined;

describe('C4 estimate() is wrong', () => {
  it.each<[string, () => unknown]>([
    ['0', async () => ({ quota: 0, usage: 0 })],
    ['undefined', async () => ({})],
    ['10 GiB', async () => ({ quota: 10 * 2 ** 30, usage: 0 })],
    ['an error', () => Promise.reject(new Error('no estimate'))],
  ])('C4 %s: the guide and the page are kept all the same', async (_, estimate) => {
    withStorage({ estimate });
    const issued = '2026-11-20';
    const record = { sha256: 'a', lang: 'es', seq: 1, issued, length: 1, bytes: new ArrayBuffer(1) };
    await installPack(
      { ...record, envelope: new ArrayBuffer(1), installedAt: `${issued}T10:00:00.000Z` },
      {},
    );
    expect(await installedLanguages()).toEqual(['es']);
    const button = await saveButton();
    button.click();
    await expect.poll(() => pressed(button)).toBe('true');
    expect(await isSaved(GUIDE)).toBe(true);
  });
});

describe('C5 persist()', () => {
  it.each<[string, (() => Promise<boolean>) | undefined, number]>([
    ['says no', () => Promise.resolve(false), 1],
    ['says yes', () => Promise.resolve(true), 1],
    ['is missing', undefined, 0],
    ['throws', () => Promise.reject(new Error('persist')), 1],
    ['never answers', () => new Promise(() => undefined), 1],
  ])('C5 %s: the page is saved and says so, asked once in three saves', async (_, persist, asked) => {
    const asking = persist ? vi.fn(persist) : undefined;
    withStorage(asking ? { persist: asking } : {});
    const button = await saveButton();
    for (const saved of ['true', 'false', 'true', 'false', 'true']) {
      button.click();
      await expect.poll(() => [pressed(button), button.getAttribute('aria-busy')]).toEqual([saved, null]);
    }
    expect(button.textContent, 'no word of failure').toBe('');
    expect(await isSaved(GUIDE)).toBe(true);
    await expect.poll(() => asking?.mock.calls.length ?? 0).toBe(asked);
  });

  it('C5 is not asked before something was saved', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    withStorage({ persist });
    const button = await saveButton();
    expect(persist).not.toHaveBeenCalled();
    button.click();
    await expect.poll(() => persist.mock.calls.length).toBe(1);
    await keepStorage();
    expect(persist).toHaveBeenCalledTimes(1);
  });
});

it('C16 session and local storage that throw: the new version is offered all the same, 0 errors', async () => {
  const refuse = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, undefined);
  Object.defineProperty(globalThis, 'sessionStorage', { get: refuse, configurable: true });
  Object.defineProperty(globalThis, 'localStorage', { get: refuse, configurable: true });
  const looked = vi.spyOn(document, 'getElementById');
  const workbox = new EventTarget() as unknown as Workbox;
  offerUpdate(workbox);
  // An error in a listener would come out as an uncaught exception and fail the run.
  (workbox as unknown as EventTarget).dispatchEvent(
    Object.assign(new Event('waiting'), { sw: { state: 'installed' } }),
  );
  expect(looked, 'the place for the offer').toHaveBeenCalled();
  const button = await saveButton();
  button.click();
  await expect.poll(() => pressed(button)).toBe('true');
});

it('C17 storage takes 5 s: the tap is answered within 200 ms, a second one does nothing, "saved" comes when it is', async () => {
  const button = await saveButton();
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
    this: IDBObjectStore,
    ...args: unknown[]
  ) => IDBRequest;
  let writes = 0;
  let ends = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'saved') writes += 1;
    // A request after another keeps the transaction open, as a slow disk would.
    const until = performance.now() + 5000;
    const wait = (): void => {
      const request = this.count();
      request.onsuccess = () => (performance.now() < until ? wait() : (ends += 1));
    };
    if (this.name === 'saved') wait();
    return put.apply(this, args);
  });
  const before = performance.now();
  button.click();
  expect(button.getAttribute('aria-busy')).toBe('true');
  expect(performance.now() - before).toBeLessThan(200);
  await expect.poll(() => writes).toBe(1);
  button.click();
  expect(pressed(button), 'not said before it is so').toBe('false');
  await expect.poll(() => pressed(button), { timeout: 15_000 }).toBe('true');
  expect([ends, writes, button.getAttribute('aria-busy')]).toEqual([1, 1, null]);
});
