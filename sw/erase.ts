import { ERASE_FILE } from '../src/model/route.ts';
import { eraseStores } from '../src/store/erase.ts';
import { retire } from '../src/store/open.ts';

declare const self: ServiceWorkerGlobalScope;

const isErasing = (address: string): boolean => new URL(address).pathname.endsWith(`/${ERASE_FILE}`);

const windows = (): Promise<readonly WindowClient[]> =>
  self.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** A window that this worker does not control cannot be sent away: it stays as it is. */
const send = (window: WindowClient, address: string): Promise<unknown> =>
  window.navigate(address).catch((error: unknown) => console.error('A window stays open:', error));

/** The page `asker` erases everything: other windows of the guide go to the empty page, and nothing is written any more. */
export async function stepAside(asker: string, exit: string): Promise<void> {
  await retire();
  const others = (await windows()).filter(({ id, url }) => id !== asker && url.startsWith(self.origin));
  await Promise.all(others.map((window) => send(window, exit)));
}

/**
 * Whether a visit erases: the address at which hosts tell the browser to erase, asked for from the page that stands
 * there. A link from elsewhere only leads to that page, so that nobody loses the guide to a message.
 */
export const erases = async ({ url }: Request): Promise<boolean> =>
  isErasing(url) && (await windows()).some((window) => isErasing(window.url));

/** Erases databases, caches and this worker itself. */
export async function eraseHere(): Promise<void> {
  await eraseStores();
  await self.registration.unregister();
}
