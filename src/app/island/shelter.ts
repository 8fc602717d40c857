/** What the browser keeps for as long as the tab is open: the next person gets none of it. */
function forget(): void {
  document.querySelectorAll('form').forEach((form) => form.reset());
  window.name = '';
  try {
    sessionStorage.clear();
  } catch (error) {
    console.error('This browser keeps nothing for a tab:', error);
  }
}

/**
 * A phone that many people use: each step takes the place of the one before, so that Back shows nobody what another
 * person looked at, and the last one forgets.
 */
export function wake(element: HTMLElement): void {
  const print = element.querySelector<HTMLButtonElement>('[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  element.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || link.origin !== location.origin || event.defaultPrevented) return;
    event.preventDefault();
    if ('next' in link.dataset) forget();
    location.replace(link.href);
  });
  element.dataset['awake'] = '';
}
