import { wake as wakeSave } from './island/save.ts';

interface Island {
  wake: (element: HTMLElement) => void;
}

/** One module for each behaviour. The save button is small, so it spares a request; the others load where needed. */
const ISLANDS: Record<string, () => Promise<Island>> = {
  save: () => Promise.resolve({ wake: wakeSave }),
  saved: () => import('./island/saved.tsx'),
  wipe: () => import('./island/wipe.ts'),
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
