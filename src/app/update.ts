import type { Workbox } from 'workbox-window';
import { notice, words } from './notices.ts';

const OFFERED = 'update-offered';

/** Whether this session has not been asked yet; a browser that keeps nothing is asked on each page. */
function isFirstOffer(): boolean {
  try {
    if (sessionStorage.getItem(OFFERED)) return false;
    sessionStorage.setItem(OFFERED, '1');
  } catch (error) {
    console.error('The session keeps nothing:', error);
  }
  return true;
}

/** A new version of the app waits for the reader: offered once a session, taken only on a tap, reloaded exactly once. */
export function offerUpdate(workbox: Workbox): void {
  workbox.addEventListener('waiting', () => {
    if (!isFirstOffer()) return;
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
