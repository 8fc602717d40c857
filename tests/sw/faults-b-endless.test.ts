import { expect, it } from 'vitest';
import { firstTitle, publish, smallPack } from './editions.ts';
import { codeOf, host, start, useWorkerWorld } from './worker-world.ts';

/* B15: an answer without an end must cost the reader no more than the guide would have. */
useWorkerWorld();

const CHUNK = 16_384;
const ALLOWED_MORE = 64_000;
const pack = smallPack();
const [before, after] = await Promise.all([publish([pack]), publish([{ ...pack, seq: 8 }], { seq: 8 })]);
const length = after.manifest.packs['es']?.length ?? 0;

/** Bytes for ever, counted; spaces, which a parser would swallow. */
function endless(): { response: Response; taken(): number; cancelled(): boolean } {
  let [taken, cancelled] = [0, false];
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken += CHUNK;
        controller.enqueue(new Uint8Array(CHUNK).fill(0x20));
      },
      cancel: () => void (cancelled = true),
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body), taken: () => taken, cancelled: () => cancelled };
}

it.each([
  ['the pack', (path: string) => path.startsWith('/packs/es.'), length],
  ['the manifest', (path: string) => path.endsWith('manifest.json'), 65_536],
])(
  'B15 %s without an end is cut within 64 kB of its length, and the old guide stays',
  async (what, isEndless, limit) => {
    host.serve(before);
    const worker = await start();
    await worker.lookForNews();
    await worker.get();
    const body = endless();
    host.answer = (path) =>
      path.includes('/items/') ? undefined : isEndless(path) ? body.response : after.file(path);
    const began = performance.now();
    if (what === 'the pack') await worker.lookForNews();
    expect(await codeOf(() => (what === 'the pack' ? worker.get() : worker.lookForNews()))).toBe('damaged');
    expect(performance.now() - began).toBeLessThan(5000);
    expect(body.taken()).toBeLessThanOrEqual(limit + ALLOWED_MORE);
    expect(body.cancelled()).toBe(true);
    expect(firstTitle(await worker.currentPack('es'))).toBe(firstTitle(pack));
  },
);
