/** Where the browser sends other windows, and a reader who does not wait. */
const exitAddress = (): string => document.querySelector<HTMLAnchorElement>('.exit')?.href ?? '/';

/** Removes what this site keeps. Rejects when something is still there afterwards. */
async function erase(): Promise<void> {
  const { eraseEverything } = await import('../saved/erase.ts');
  await eraseEverything(exitAddress());
}

/**
 * "Erase everything": what erases comes with the first tap; says done only after it has looked. Without script the
 * button leads to the address at which host and worker erase.
 */
export function wake(element: HTMLElement): void {
  const button = element.querySelector<HTMLAnchorElement>('[data-testid="wipe"]');
  const status = element.querySelector<HTMLElement>('[data-testid="wipe-done"]');
  if (!button || !status) return;
  const say = (text: string | undefined): void => {
    status.textContent = text ?? '';
  };
  button.addEventListener('click', (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-disabled')) return;
    button.setAttribute('aria-disabled', 'true');
    erase()
      .then(
        () => say(status.dataset['done']),
        (error: unknown) => {
          console.error('Not everything could be erased:', error);
          say(status.dataset['failed']);
        },
      )
      .finally(() => button.removeAttribute('aria-disabled'));
  });
}
