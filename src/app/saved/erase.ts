import { eraseStores, leftInStores } from '../../store/erase.ts';
import { retire } from '../worker.ts';

/** A worker that does not answer by then is stopped, or an old one that does not know the request. */
const PATIENCE_MS = 700;

/** The worker sends other windows of the guide to the empty page and writes nothing any more. */
function quietWorker(exit: string): Promise<void> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return Promise.resolve();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    setTimeout(resolve, PATIENCE_MS);
    worker.postMessage({ type: 'erase', exit }, [port2]);
  });
}

const registrations = async (): Promise<readonly ServiceWorkerRegistration[]> =>
  (await navigator.serviceWorker?.getRegistrations()) ?? [];

function clearWebStorage(): void {
  try {
    sessionStorage.clear();
    localStorage.clear();
  } catch (error) {
    // Where they are refused there is nothing in them.
    console.error('Web storage is refused:', error);
  }
}

/** What this site still keeps in this browser, by name. */
export const whatIsLeft = async (): Promise<string[]> => [
  ...(await registrations()).map(({ scope }) => scope),
  ...(await leftInStores()),
];

/**
 * Removes everything this site keeps in this browser; other windows of the guide go to the empty page `exit`, because
 * what they do next would fill it again. Rejects when something is still there afterwards.
 */
export async function eraseEverything(exit: string): Promise<void> {
  retire();
  await quietWorker(exit);
  await Promise.all((await registrations()).map((registration) => registration.unregister()));
  await eraseStores();
  clearWebStorage();
  const left = await whatIsLeft();
  if (left.length) throw new Error(`still there: ${left.join(', ')}`);
}
