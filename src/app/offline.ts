import { isPaidByTheMegabyte } from '../model/connection.ts';
import type { LanguageState } from '../model/message.ts';
import { useManifest } from './install.ts';
import { errorWords, notice, words } from './notices.ts';
import { offerUpdate } from './update.ts';
import { ask, register, workbox } from './worker.ts';

/** A smaller download is not worth a word. */
const SMALL_BYTES = 20_000;

const language = (): string => document.documentElement.dataset['lang'] ?? '';

const size = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** The day as it stands in the footer's form would need words; the bare date is the same in every language. */
const fill = (text: string, name: string, value: string): string => text.replace(`{${name}}`, value);

async function install(before: LanguageState, transfer: number): Promise<void> {
  const { lang } = before;
  if (transfer > SMALL_BYTES)
    notice('guide', fill(words('saving'), 'size', size(transfer)), {
      text: words('cancel'),
      onClick: () => void ask({ type: 'cancel', lang }),
    })?.setAttribute('data-kind', 'saving');
  const answer = await ask({ type: 'install', lang });
  notice('saving', '');
  if (!answer.ok) {
    notice('guide', errorWords(answer.code));
    return;
  }
  const { installed } = answer.state;
  if (!installed) return;
  if (!before.installed) notice('guide', words('ready'));
  else if (installed.seq !== before.installed.seq)
    notice('guide', fill(words('content'), 'date', installed.issued));
}

function offer(state: LanguageState, transfer: number): void {
  notice('guide', fill(words('offer'), 'size', size(transfer)), {
    text: words('get'),
    onClick: () => void install(state, transfer),
  });
}

/**
 * Stores the guide of this page's language, or its newer version. Where data is paid by the megabyte it asks first, with
 * the size, or keeps still if the reader wants that; after a failure it waits.
 */
async function keepGuide(): Promise<void> {
  const answer = await ask({ type: 'check', lang: language(), force: false });
  if (!answer.ok) return;
  const { state } = answer;
  if (state.lost) notice('lost', words('lost'));
  const { available, installed, resting } = state;
  if (!available || resting || (installed && available.seq <= installed.seq)) return;
  if (!isPaidByTheMegabyte(navigator)) await install(state, available.transfer);
  else if (!state.neverMobile) offer(state, available.transfer);
}

function showConnection(): void {
  notice('connection', navigator.onLine ? '' : words('offline'));
}

/** Asks the browser to look for news now and then by itself, where it has already allowed that: it asks nobody. */
async function watchQuietly(): Promise<void> {
  const registration = (await register()) as ServiceWorkerRegistration & {
    periodicSync?: { register(tag: string, options: { minInterval: number }): Promise<void> };
  };
  if (!registration.periodicSync) return;
  const name = 'periodic-background-sync' as PermissionName;
  const { state } = await navigator.permissions.query({ name });
  if (state === 'granted')
    await registration.periodicSync.register('news', { minInterval: 12 * 60 * 60 * 1000 });
}

/** Registers the worker and keeps the guide; says so where the browser cannot. */
export function startOffline(): void {
  if (!document.getElementById('notices')) return;
  if (!workbox) {
    notice('browser', words('browser'));
    return;
  }
  showConnection();
  addEventListener('online', showConnection);
  addEventListener('offline', showConnection);
  addEventListener('online', () => void keepGuide());
  offerUpdate(workbox);
  useManifest();
  register()
    .then(keepGuide)
    .then(watchQuietly)
    .catch((error: unknown) => {
      console.error('The worker could not be registered:', error);
      notice('browser', navigator.onLine ? words('browser') : '');
    });
}
