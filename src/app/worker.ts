import { Workbox } from 'workbox-window';
import type { Answer, Request } from '../model/message.ts';
import { hasWorker } from './has-worker.ts';

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

/** Null where there is no worker, or should be none. */
export const workbox = hasWorker() ? new Workbox(workerAddress(), { updateViaCache: 'imports' }) : null;

/** A worker of another scope comes from a site that stood here before; it would answer in ours' place for ever. */
async function removeLeftovers(): Promise<void> {
  const all = await navigator.serviceWorker.getRegistrations();
  const leftovers = all.filter(({ scope }) => new URL(scope).pathname !== '/');
  await Promise.all(leftovers.map((registration) => registration.unregister()));
}

let registered: Promise<ServiceWorkerRegistration> | undefined;

/** Registers the one worker of this site; once for each page, whoever asks first. */
export function register(): Promise<ServiceWorkerRegistration> {
  registered ??= removeLeftovers().then(async () => {
    const registration = await workbox?.register();
    if (!registration) throw new Error('This browser has no worker');
    return registration;
  });
  return registered;
}

/** After everything was erased this page asks no worker any more: one that lives on would fill storage again. */
export function retire(): void {
  registered = new Promise(() => undefined);
}

/** The worker in charge. Waits for the first one to be ready; null where it could not be installed. */
export async function inCharge(): Promise<ServiceWorker | null> {
  const registration = await register();
  const coming = registration.installing ?? registration.waiting;
  if (registration.active || !coming) return registration.active;
  return new Promise((resolve) =>
    coming.addEventListener('statechange', () => {
      if (coming.state === 'redundant') resolve(null);
      else if (registration.active) resolve(registration.active);
    }),
  );
}

/** Asks the worker that is in charge; waits until one is. Never rejects for a failure that the worker itself names. */
export async function ask<T extends Request>(request: T): Promise<Answer<T['type']>> {
  const worker = await inCharge();
  if (!worker) return { ok: false, code: 'storage' };
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<Answer<T['type']>>) => resolve(event.data);
    worker.postMessage(request, [port2]);
  });
}
