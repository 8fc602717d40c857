import type { Workbox } from 'workbox-window';
import { notice, words } from './notices.ts';

/** A new version of the app waits for the reader: offered once a page, taken only on a tap, reloaded exactly once. */
export function offerUpdate(workbox: Workbox): void {
  workbox.addEventListener('waiting', () => {
    const line = notice('update', words('update'), {
      text: words('accept'),
      testid: 'update-accept',
      onClick: () => {
        workbox.addEventListener('controlling', () => location.reload());
        workbox.messageSkipWaiting();
      },
    });
    line?.setAttribute('data-testid', 'update-ready');
  });
}
