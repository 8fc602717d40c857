import { isNoted, note } from './session.ts';

/** That the reader left in this tab: known to the tab alone, until it opens the guide anew. */
const LEFT = 'left';

/** Covers the page without moving anything in it, or shows it again. */
const cover = (covered: boolean): void => {
  document.body.style.visibility = covered ? 'hidden' : '';
};

/** Empties the screen at once and replaces this page in the history, so that Back does not show it again. */
function leave(address: string): void {
  document.body.hidden = true;
  document.title = ' ';
  note(LEFT);
  location.replace(address);
}

/** A page that comes back out of the memory of the browser comes covered: it may be one that was left. */
function staySilent(address: string): void {
  addEventListener('pagehide', () => cover(true));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && isNoted(LEFT)) leave(address);
    else cover(false);
  });
}

/** In a discreet copy nothing can be read while another window or app is in front. */
function coverWhenHidden(): void {
  if ('discreet' in document.documentElement.dataset)
    document.addEventListener('visibilitychange', () => cover(document.hidden));
}

/**
 * "Salir". Behind it the worker answers Back and Forward with the empty page (`sw/left.ts`), and the empty page takes
 * the others out of the history where the browser lets it (`left.ts`). Where there is no worker, a page that comes
 * back goes away as soon as this runs.
 */
export function leaveQuickly(): void {
  const exits = document.querySelectorAll<HTMLAnchorElement>('.exit, [data-exit]');
  const [first] = exits;
  coverWhenHidden();
  if (!first) {
    if (isNoted(LEFT)) void import('./left.ts').then(({ forgetTheWay }) => forgetTheWay());
    return;
  }
  exits.forEach((exit) =>
    exit.addEventListener('click', (event) => {
      event.preventDefault();
      leave(exit.href);
    }),
  );
  staySilent(first.href);
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'back_forward') note(LEFT, false);
  else if (isNoted(LEFT)) leave(first.href);
}
