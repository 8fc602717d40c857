import { describe, expect, it, vi } from 'vitest';
import { addDays } from '../../src/model/day.ts';
import { renderPage } from '../../src/view/render.ts';
import { site } from './built.ts';
import { publish, smallPack } from './editions.ts';
import { host, start, useWorkerWorld, type Worker } from './worker-world.ts';

/* B6: no new edition comes for months, because there is no network or because somebody repeats the last one. */
useWorkerWorld();

const ISSUED = '2026-11-20';
const EXPIRES = addDays(ISSUED, 90);
const pack = smallPack();
pack.issued = ISSUED;
const edition = await publish([pack]);

const setClock = (day: string): void => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(`${day}T12:00:00`));
};

async function stateOn(worker: Worker): Promise<string> {
  const shown = await worker.currentPack('es');
  if (!shown) throw new Error('There is no guide to judge');
  const moment = await worker.momentFor(shown, { kind: 'home' });
  const html = renderPage(shown, { kind: 'home' }, { ...site, css: '' }, moment);
  expect(html, 'age never hides the words').toContain(shown.ui['home.title'] ?? 'no title');
  return moment.state;
}

async function reader(): Promise<Worker> {
  setClock(ISSUED);
  host.serve(edition);
  const worker = await start();
  await worker.lookForNews();
  await worker.get();
  return worker;
}

/** What every day from 0 to 120 must say. */
const promised = (day: number): string =>
  addDays(ISSUED, day) >= EXPIRES ? 'stale' : day > 30 ? 'unchecked' : 'current';

describe('B6 freeze', () => {
  it.each(['without network', 'with the same manifest each day'])('B6 for 120 days %s', async (how) => {
    let worker = await reader();
    for (let day = 0; day <= 120; day += 1) {
      setClock(addDays(ISSUED, day));
      if (day % 15 === 0) worker = await start();
      if (how.startsWith('with the')) await worker.lookForNews();
      expect(await stateOn(worker), `day ${day}`).toBe(promised(day));
    }
  });

  it('B6 a new edition ends it', async () => {
    const worker = await reader();
    setClock(addDays(ISSUED, 40));
    expect(await stateOn(worker)).toBe('unchecked');
    host.serve(await publish([{ ...pack, seq: 8 }], { seq: 8, issued: addDays(ISSUED, 40) }));
    await worker.lookForNews();
    await worker.get();
    expect(await stateOn(worker)).toBe('current');
  });

  it('B6 a new manifest whose packs are held back makes no old pack current', async () => {
    const worker = await reader();
    for (const [seq, day] of [
      [8, 20],
      [9, 40],
    ] as const) {
      setClock(addDays(ISSUED, day));
      const next = await publish([{ ...pack, seq }], { seq, issued: addDays(ISSUED, day) });
      host.answer = (path) => (path.endsWith('manifest.json') ? next.file(path) : undefined);
      await worker.lookForNews();
      await worker.get().catch(() => undefined);
      expect(await stateOn(worker), `day ${day}`).toBe(day > 30 ? 'unchecked' : 'current');
    }
  });

  it.each([
    ['years behind', '2020-01-01'],
    ['set back behind the last look', ISSUED],
  ])('B6 with a clock that is %s nothing becomes current', async (_, clock) => {
    const worker = await reader();
    setClock(addDays(ISSUED, 20));
    await worker.lookForNews();
    setClock(clock);
    expect(await stateOn(await start())).toBe('unchecked');
  });

  it('B6 with a clock that was years behind from the first day nothing is called current', async () => {
    setClock('2020-01-01');
    host.serve(edition);
    const worker = await start();
    await worker.lookForNews();
    await worker.get();
    expect(await stateOn(worker)).toBe('unchecked');
  });

  it('B6 a clock that was once years ahead spoils neither the age nor the look', async () => {
    setClock('2040-01-01');
    host.serve(edition);
    const worker = await start();
    await worker.lookForNews();
    await worker.get();
    expect(await stateOn(worker)).toBe('stale');
    setClock(addDays(ISSUED, 3));
    expect(await stateOn(worker)).toBe('unchecked');
    await worker.lookForNews();
    expect(await stateOn(worker)).toBe('current');
    const asked = host.asked.length;
    await worker.checkForContent(false);
    expect(host.asked.length, 'no look at every page').toBe(asked);
  });

  it('B6 signed and newer but past its date: installed, and stale', async () => {
    const worker = await reader();
    setClock(addDays(ISSUED, 100));
    host.serve(await publish([{ ...pack, seq: 8 }], { seq: 8, issued: addDays(ISSUED, 5) }));
    await worker.lookForNews();
    await worker.get();
    expect((await worker.currentPack('es'))?.seq).toBe(8);
    expect(await stateOn(worker)).toBe('stale');
  });
});
