import { now } from '../../model/clock.ts';
import { canKeep } from '../can-keep.ts';
import { hasWorker } from '../has-worker.ts';

async function toggle(button: HTMLButtonElement): Promise<void> {
  const { keepPage, forgetPage } = await import('../saved/keep.ts');
  const { save: id = '' } = button.dataset;
  const saved = button.getAttribute('aria-pressed') === 'true';
  if (saved) await forgetPage(id);
  else
    await keepPage({
      id,
      lang: document.documentElement.lang,
      title: document.querySelector('h1')?.textContent ?? '',
      path: location.pathname,
      savedAt: now().toISOString(),
    });
  button.setAttribute('aria-pressed', String(!saved));
}

/**
 * The save button of a guide, where there is a worker: it renders whether the page is kept, and lists what is. What keeps
 * a page is loaded at the first tap, because most readers never tap.
 */
export function wake(element: HTMLElement): void {
  const button = element as HTMLButtonElement;
  button.hidden = !hasWorker() || !canKeep();
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-busy') === 'true') return;
    // Storage may take seconds: the tap is answered at once, and "saved" is said only when it is.
    button.setAttribute('aria-busy', 'true');
    toggle(button)
      .catch((error: unknown) => {
        console.error('The page could not be saved:', error);
        button.textContent = button.dataset['failed'] ?? '';
      })
      .finally(() => button.removeAttribute('aria-busy'));
  });
}
