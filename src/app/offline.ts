import type { LanguageState } from '../model/message.ts';
import { errorWords, notice, words } from './notices.ts';
import { offerUpdate } from './update.ts';
import { ask, workbox } from './worker.ts';

interface Connection {
  saveData?: boolean;
  type?: string;
}

/** Data that somebody pays for by the megabyte is only spent after a tap. */
function isMetered(): boolean {
  const { connection } = navigator as { connection?: Connection };
  return connection?.saveData === true || connection?.type === 'cellular';
}

const language = (): string => document.documentElement.dataset['lang'] ?? '';

const size = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** The day as it stands in the footer's form would need words; the bare date is the same in every language. */
const fill = (text: string, name: string, value: string): string => text.replace(`{${name}}`, value);

async function install(before: LanguageState): Promise<void> {
  const answer = await ask({ type: 'install', lang: before.lang });
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
    onClick: () => void install(state),
  });
}

/** Stores the guide of this page's language, or its newer version; on metered data it asks first, with the size. */
async function keepGuide(): Promise<void> {
  const answer = await ask({ type: 'check', lang: language(), force: false });
  if (!answer.ok) return;
  const { state } = answer;
  const newer = state.available && (!state.installed || state.available.seq > state.installed.seq);
  if (!newer || !state.available) return;
  if (isMetered()) offer(state, state.available.transfer);
  else await install(state);
}

function showConnection(): void {
  notice('connection', navigator.onLine ? '' : words('offline'));
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
  workbox.register().then(keepGuide, (error: unknown) => {
    console.error('The worker could not be registered:', error);
    notice('browser', navigator.onLine ? words('browser') : '');
  });
}
