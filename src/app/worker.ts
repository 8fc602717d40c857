import { Workbox } from 'workbox-window';
import type { Answer, Request } from '../model/message.ts';

/** Trusted Types refuse a bare string; this is the one policy of the app and its one use. */
function workerAddress(): string {
  const factory = (window as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
  const policy = factory?.createPolicy('vereda', { createScriptURL: (url) => url });
  return (policy?.createScriptURL('/sw.js') as unknown as string | undefined) ?? '/sw.js';
}

interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/** Null where the browser has no worker: an in-app browser, a private window, an address without https. */
export const workbox =
  'serviceWorker' in navigator ? new Workbox(workerAddress(), { updateViaCache: 'none' }) : null;

/** Asks the worker that is in charge; waits until one is. Never rejects for a failure that the worker itself names. */
export async function ask<T extends Request>(request: T): Promise<Answer<T['type']>> {
  const registration = await navigator.serviceWorker.ready;
  const worker = registration.active;
  if (!worker) return { ok: false, code: 'storage' };
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<Answer<T['type']>>) => resolve(event.data);
    worker.postMessage(request, [port2]);
  });
}
