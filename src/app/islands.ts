import { wake as wakeSave } from './island/save.ts';
import { wake as wakeWipe } from './island/wipe.ts';
import { onTap } from './on-tap.ts';
import { inCharge } from './worker.ts';

interface Island {
  wake: (element: HTMLElement) => void;
}

/** One that is loaded, and woken, by the first tap: most readers never make it. */
const atTap = (load: () => Promise<Island>): Promise<Island> =>
  Promise.resolve({
    wake(element) {
      element.hidden = false;
      element.addEventListener('click', () => wakeWith(load(), element), { once: true });
    },
  });

/** One module for each behaviour. Saving and erasing load what they do at the tap; the list of saved pages is its own. */
const ISLANDS: Record<string, () => Promise<Island>> = {
  poster: () => import('./paper/paper.ts'),
  print: onTap(() => import('./paper/paper.ts').then(({ printSheet }) => printSheet)),
  qr: onTap(() => import('./paper/paper.ts').then(({ showQr }) => showQr)),
  save: () => Promise.resolve({ wake: wakeSave }),
  // What the worker keeps is shown once there is one, by files that came with it: a first visit fetches nothing for it.
  saved: () => inCharge().then(() => import('./island/saved.tsx')),
  shelter: () => import('./island/shelter.ts'),
  wipe: () => Promise.resolve({ wake: wakeWipe }),
  hear: () => atTap(() => import('./aloud.ts').then(({ hear }) => ({ wake: hear }))),
  show: () => atTap(() => import('./aloud.ts').then(({ show }) => ({ wake: show }))),
  ticks: () => import('./island/ticks.ts'),
};

function wakeWith(loaded: Promise<Island>, element: HTMLElement): void {
  loaded.then(
    ({ wake }) => wake(element),
    (error: unknown) => console.error('An extra of this page could not be loaded:', error),
  );
}

/** Wakes the islands of this page after it has been read in: never before the first paint. */
export function wakeIslands(): void {
  document.querySelectorAll<HTMLElement>('[data-island]').forEach((element) => {
    const load = ISLANDS[element.dataset['island'] ?? ''];
    if (load) wakeWith(load(), element);
  });
}
