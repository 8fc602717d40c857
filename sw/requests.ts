import type { Answer, Progress, Request } from '../src/model/message.ts';
import { checkForContent } from './check.ts';
import { exportGuide, importGuide } from './hand-over.ts';
import { cancelInstall, installLanguage } from './install.ts';
import { languageState } from './language-state.ts';

declare const self: ServiceWorkerGlobalScope;

async function tellPages(progress: Progress): Promise<void> {
  for (const client of await self.clients.matchAll()) client.postMessage(progress);
}

/** Does what a page asks for. Throws Problem, or what the platform throws. */
export async function perform(request: Request): Promise<Answer> {
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
