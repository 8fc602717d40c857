/** Removes what this site keeps. Rejects when something is still there afterwards. */
async function erase(): Promise<void> {
  const { eraseEverything } = await import('../saved/erase.ts');
  await eraseEverything();
}

/** "Erase everything": what erases comes with the first tap; says done only after it has looked. */
export function wake(element: HTMLElement): void {
  const button = element.querySelector<HTMLButtonElement>('[data-testid="wipe"]');
  const status = element.querySelector<HTMLElement>('[data-testid="wipe-done"]');
  if (!button || !status) return;
  element.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    erase().then(
      () => {
        status.textContent = status.dataset['done'] ?? '';
      },
      (error: unknown) => {
        console.error('Not everything could be erased:', error);
        button.disabled = false;
        status.textContent = status.dataset['failed'] ?? '';
      },
    );
  });
}
