import type { Workbox } from 'workbox-window';
import { notice, words } from './notices.ts';
import { isNoted, note } from './session.ts';

const OFFERED = 'update-offered';

const forever = new Promise<void>(() => undefined);

/**
 * Runs `work` unless this session has been asked: in this tab, or in another one that is open. A tab that has asked
 * holds a lock on each of its pages, because what a tab stores no other tab can read.
 */
function oncePerSession(work: () => void): void {
  const asked = (): void => {
    note(OFFERED);
    work();
  };
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) {
    if (!isNoted(OFFERED)) asked();
    return;
  }
  const take = (lock: Lock | null): Promise<void> | undefined => {
    if (lock && !isNoted(OFFERED)) asked();
    return lock ? forever : undefined;
  };
  locks
    .request(OFFERED, isNoted(OFFERED) ? { mode: 'shared' } : { ifAvailable: true }, take)
    .catch((error: unknown) => console.error('Nobody knows who else was asked:', error));
}

/** A tab in the background asks nothing, or the one question of the session would stand where nobody looks. */
function whenLookedAt(work: () => void): void {
  if (!document.hidden) work();
  else document.addEventListener('visibilitychange', () => whenLookedAt(work), { once: true });
}

/** A new version of the app waits for the reader: offered once a session, taken only on a tap, reloaded exactly once. */
export function offerUpdate(workbox: Workbox): void {
  workbox.addEventListener('waiting', ({ sw }) =>
    whenLookedAt(() => {
      // Meanwhile it may have been taken in another tab.
      if (sw?.state === 'installed') oncePerSession(() => offer(workbox));
    }),
  );
}

function offer(workbox: Workbox): void {
  const line = notice('update', words('update'), {
    text: words('accept'),
    testid: 'update-accept',
    onClick: () => {
      workbox.addEventListener('controlling', () => location.reload());
      workbox.messageSkipWaiting();
    },
  });
  line?.setAttribute('data-testid', 'update-ready');
}
