/** What the search costs the phone: setting it up once, each question, and the room it takes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createFind, type Find } from '../../src/text/find.ts';
import { translatorOf } from '../../src/text/translate.ts';
import { packOf } from '../model/real-packs.ts';
import { median } from './median.ts';

const QUESTIONS = fileURLToPath(new URL('../text/questions/es.json', import.meta.url));
/** How much slower a mid-range phone is than our machines. */
const PHONE = 6;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const since = (start: number): number => performance.now() - start;

it('answers within 100 ms on a mid-range phone, once it is set up', () => {
  const pack = packOf('es');
  const t = translatorOf(pack);
  const words = Object.keys(JSON.parse(readFileSync(QUESTIONS, 'utf8')) as object);
  const cold = performance.now();
  createFind({ pack, t });
  const first = since(cold);
  collect();
  const before = process.memoryUsage().heapUsed;
  const finds: Find[] = [];
  const built = Array.from({ length: 7 }, () => {
    const start = performance.now();
    finds.push(createFind({ pack, t }));
    return since(start);
  });
  collect();
  const room = (process.memoryUsage().heapUsed - before) / finds.length;
  const times = finds.flatMap((find) =>
    words.map((query) => {
      const start = performance.now();
      find(query);
      return since(start);
    }),
  );
  const slow = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Infinity;
  console.log(
    `set up ${first.toFixed(0)} ms cold, ${median(built).toFixed(0)} ms warm; a question ${median(times).toFixed(2)} ms, ` +
      `95 % of them below ${slow.toFixed(2)} ms; ${(room / 1e6).toFixed(1)} MB`,
  );
  expect(slow * PHONE).toBeLessThan(100);
});
