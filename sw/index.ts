import '../src/model/old-browsers.ts';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { Answer, Progress, Request as PageRequest } from '../src/model/message.ts';
import { WORKSHOP } from '../src/model/workshop.ts';
import { problemCode } from '../src/model/problem.ts';
import { checkForContent, installLanguage, languageState } from './packs.ts';
import { answerNavigation } from './pages.ts';
import { answerWorkshop } from './workshop.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false, directoryIndex: '' });
cleanupOutdatedCaches();
registerRoute(({ url }) => url.pathname.startsWith(WORKSHOP), answerWorkshop);
registerRoute(new NavigationRoute(({ request }) => answerNavigation(request)));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function tellPages(progress: Progress): Promise<void> {
  for (const client of await self.clients.matchAll()) client.postMessage(progress);
}

async function perform(request: PageRequest): Promise<Answer> {
  const { lang } = request;
  try {
    switch (request.type) {
      case 'state':
        return { ok: true, state: await languageState(lang) };
      case 'check':
        return { ok: true, state: await checkForContent(lang, request.force) };
      case 'install': {
        const onProgress = (received: number, total: number): void =>
          void tellPages({ type: 'progress', lang, received, total });
        return { ok: true, state: await installLanguage(lang, onProgress) };
      }
    }
  } catch (error) {
    console.error(`${request.type} ${lang} failed:`, error);
    return { ok: false, code: problemCode(error) };
  }
}

self.addEventListener('message', (event) => {
  const data = event.data as PageRequest | { type: 'SKIP_WAITING' };
  if (data.type === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting());
    return;
  }
  const [port] = event.ports;
  event.waitUntil(perform(data).then((answer) => port?.postMessage(answer)));
});
