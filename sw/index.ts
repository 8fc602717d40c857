import './old-browsers.ts';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { Answer, Request as PageRequest } from '../src/model/message.ts';
import { RECEIVE } from '../src/model/receive.ts';
import { WORKSHOP } from '../src/model/workshop.ts';
import { problemCode } from '../src/model/problem.ts';
import { stepAside } from './erase.ts';
import { fetchShell, type ShellFile } from './fetch-shell.ts';
import { leavePagesToTheWorker } from './no-preload.ts';
import { answerNavigation } from './pages.ts';
import { receiveShared } from './receive.ts';
import { installJobs, jobs } from './second.ts';
import { answerWorkshop } from './workshop.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ShellFile[] };

const shell = self.__WB_MANIFEST;
precacheAndRoute(shell, { cleanURLs: false, directoryIndex: '' });
// The largest file first: the connection that brought this script is the fastest that there is.
self.addEventListener('install', (event) => event.waitUntil(installJobs()));
self.addEventListener('install', (event) => event.waitUntil(fetchShell(shell)));
cleanupOutdatedCaches();
registerRoute(({ url }) => url.pathname.startsWith(WORKSHOP), answerWorkshop);
registerRoute(RECEIVE, receiveShared, 'POST');
registerRoute(new NavigationRoute(({ request }) => answerNavigation(request)));

self.addEventListener('install', (event) => event.waitUntil(leavePagesToTheWorker(event)));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function answer(request: PageRequest): Promise<Answer> {
  try {
    const { perform } = await jobs();
    return await perform(request);
  } catch (error) {
    console.error(`${request.type} failed:`, error);
    return { ok: false, code: problemCode(error) };
  }
}

self.addEventListener('message', (event) => {
  const data = event.data as PageRequest | { type: 'SKIP_WAITING' } | { type: 'erase'; exit: string };
  if (data.type === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting());
    return;
  }
  const [port] = event.ports;
  if (data.type === 'erase') {
    const { id } = event.source as WindowClient;
    event.waitUntil(stepAside(id, data.exit).then(() => port?.postMessage(null)));
    return;
  }
  event.waitUntil(answer(data).then((words) => port?.postMessage(words)));
});

/** Says nothing to anybody when it fails: the next page will. */
async function watch(): Promise<void> {
  try {
    const { watchQuietly } = await jobs();
    await watchQuietly();
  } catch (error) {
    console.error('The quiet look for news failed:', error);
  }
}

self.addEventListener('periodicsync', (event) => (event as ExtendableEvent).waitUntil(watch()));
