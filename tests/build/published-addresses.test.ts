import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/* Links live on in messages and on printed sheets for years: an address that was published never breaks. */
const addresses = readFileSync('tests/published-addresses.txt', 'utf8').split('\n').filter(Boolean);

it('every published address still has its page', () => {
  expect(addresses.length).toBeGreaterThan(400);
  const missing = addresses.filter((address) => !existsSync(`dist${address}index.html`));
  expect(missing).toEqual([]);
});
