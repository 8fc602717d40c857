import { forgetPage, isSaved, savePage } from '../../store/saved.ts';
import { now } from '../../model/clock.ts';
import { keepStorage } from '../saved/keep-storage.ts';

/** The save button of a guide: shown only once storage has answered, so that it never promises what it cannot keep. */
export function wake(element: HTMLElement): void {
  const button = element as HTMLButtonElement;
  const { save: id = '', failed = '' } = button.dataset;
  const show = (saved: boolean): void => button.setAttribute('aria-pressed', String(saved));
  const toggle = async (): Promise<void> => {
    const saved = button.getAttribute('aria-pressed') === 'true';
    if (saved) await forgetPage(id);
    else
      await savePage({
        id,
        lang: document.documentElement.lang,
        title: document.querySelector('h1')?.textContent ?? '',
        path: location.pathname,
        savedAt: now().toISOString(),
      });
    show(!saved);
    if (!saved) void keepStorage();
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-busy') === 'true') return;
    // Storage may take seconds: the tap is answered at once, and "saved" is said only when it is.
    button.setAttribute('aria-busy', 'true');
    toggle()
      .catch((error: unknown) => {
        console.error('The page could not be saved:', error);
        button.textContent = failed;
      })
      .finally(() => button.removeAttribute('aria-busy'));
  });
  isSaved(id).then(
    (saved) => {
      show(saved);
      button.hidden = false;
    },
    (error: unknown) => console.error('This browser keeps nothing:', error),
  );
}
