import './old-browsers.ts';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { Answer, Progress, Request as PageRequest } from '../src/model/message.ts';
import { RECEIVE } from '../src/model/receive.ts';
import { WORKSHOP } from '../src/model/workshop.ts';
import { problemCode } from '../src/model/problem.ts';
import { checkForContent } from './check.ts';
import { stepAside } from './erase.ts';
import { fetchShell, type ShellFile } from './fetch-shell.ts';
import { exportGuide, importGuide } from './hand-over.ts';
import { cancelInstall, installLanguage } from './install.ts';
import { leavePagesToTheWorker } from './no-preload.ts';
import { answerNavigation } from './pages.ts';
import { receiveShared } from './receive.ts';
import { watchQuietly } from './quiet-sync.ts';
import { languageState } from './language-state.ts';
import { answerWorkshop } from './workshop.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ShellFile[] };

const shell = self.__WB_MANIFEST;
precacheAndRoute(shell, { cleanURLs: false, directoryIndex: '' });
self.addEventListener('install', (event) => event.waitUntil(fetchShell(shell)));
cleanupOutdatedCaches();
registerRoute(({ url }) => url.pathname.startsWith(WORKSHOP), answerWorkshop);
registerRoute(RECEIVE, receiveShared, 'POST');
registerRoute(new NavigationRoute(({ request }) => answerNavigation(request)));

self.addEventListener('install', (event) => event.waitUntil(leavePagesToTheWorker(event)));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function tellPages(progress: Progress): Promise<void> {
  for (const client of await self.clients.matchAll()) client.postMessage(progress);
}

async function perform(request: PageRequest): Promise<Answer> {
  switch (request.type) {
    case 'state':
      return { ok: true, state: await languageState(request.lang) };
    case 'check':
      await checkForContent(request.force);
      return { ok: true, state: await languageState(request.lang) };
    case 'install': {
      const { lang } = request;
      await installLanguage(
        lang,
        (received, total) => void tellPages({ type: 'progress', lang, received, total }),
      );
      return { ok: true, state: await languageState(lang) };
    }
    case 'cancel':
      cancelInstall(request.lang);
      return { ok: true, state: await languageState(request.lang) };
    case 'export':
      return { ok: true, file: await exportGuide(request.lang) };
    case 'import':
      return { ok: true, imported: await importGuide(request.text) };
  }
}

async function answer(request: PageRequest): Promise<Answer> {
  try {
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

self.addEventListener('periodicsync', (event) => (event as ExtendableEvent).waitUntil(watchQuietly()));
