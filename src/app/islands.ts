import { wake as wakeSave } from './island/save.ts';
import { wake as wakeWipe } from './island/wipe.ts';
import { onTap } from './on-tap.ts';

interface Island {
  wake: (element: HTMLElement) => void;
}

/** One module for each behaviour. Saving and erasing load what they do at the tap; the list of saved pages is its own. */
const ISLANDS: Record<string, () => Promise<Island>> = {
  poster: () => import('./paper/paper.ts'),
  print: onTap(() => import('./paper/paper.ts').then(({ printSheet }) => printSheet)),
  qr: onTap(() => import('./paper/paper.ts').then(({ showQr }) => showQr)),
  save: () => Promise.resolve({ wake: wakeSave }),
  saved: () => import('./island/saved.tsx'),
  shelter: () => import('./island/shelter.ts'),
  wipe: () => Promise.resolve({ wake: wakeWipe }),
};

/** Wakes the islands of this page after it has been read in: never before the first paint. */
export function wakeIslands(): void {
  document.querySelectorAll<HTMLElement>('[data-island]').forEach((element) => {
    const load = ISLANDS[element.dataset['island'] ?? ''];
    load?.().then(
      ({ wake }) => wake(element),
      (error: unknown) => console.error('An extra of this page could not be loaded:', error),
    );
  });
}
