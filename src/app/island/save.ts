import { forgetPage, isSaved, savePage } from '../../store/saved.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';
import { now } from '../../model/clock.ts';

/** Asks the browser once not to clear this site when the phone is full: after the reader has kept something. */
async function keepStorage(): Promise<void> {
  if (!navigator.storage?.persist || (await readSetting('asked-to-keep'))) return;
  await writeSetting('asked-to-keep', true);
  await navigator.storage.persist();
}

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
    if (!saved) await keepStorage();
  };
  button.addEventListener('click', () => {
    toggle().catch((error: unknown) => {
      console.error('The page could not be saved:', error);
      button.textContent = failed;
    });
  });
  isSaved(id).then(
    (saved) => {
      show(saved);
      button.hidden = false;
    },
    (error: unknown) => console.error('This browser keeps nothing:', error),
  );
}
