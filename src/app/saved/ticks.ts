import { forgetTicks, keepTicks, keptTicks } from '../../store/ticks.ts';
import { keepStorage } from './keep-storage.ts';

/** The words beside a tick: kept with it, so that it never comes back beside other words. */
const wordsOf = (box: HTMLInputElement): string => box.parentElement?.textContent?.trim() ?? '';

/**
 * Ticks of the checklists. They live with the open page; kept, sealed, only while the reader has chosen so. A choice
 * that was made before this came is not undone by what was kept earlier.
 */
export function wake(element: HTMLElement): void {
  const choice = element.querySelector<HTMLInputElement>('input');
  const erase = element.querySelector('button');
  const status = element.querySelector('[role="status"]');
  if (!choice || !erase || !status) return;
  const { lang } = document.documentElement;
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.ticks input[name]')];
  const { failed = '', erased = '' } = element.dataset;

  /** One after the other: two writes at once could end in the wrong order. */
  let queue: Promise<unknown> = Promise.resolve();
  const then = (work: () => Promise<unknown>, said = ''): void => {
    queue = queue.then(work).then(
      () => {
        status.textContent = said;
      },
      (error: unknown) => {
        console.error('Ticks could not be kept or erased:', error);
        choice.checked = false;
        status.textContent = failed;
      },
    );
  };
  const keep = async (): Promise<void> => {
    const ticked = boxes.filter(({ checked }) => checked);
    await keepTicks(lang, Object.fromEntries(ticked.map((box) => [box.name, wordsOf(box)])));
  };

  choice.addEventListener('change', () =>
    then(async () => {
      if (!choice.checked) return forgetTicks();
      await keep();
      return keepStorage();
    }),
  );
  boxes.forEach((box) =>
    box.addEventListener('change', () => {
      if (choice.checked) then(keep);
    }),
  );
  erase.addEventListener('click', () => {
    [choice, ...boxes].forEach((box) => (box.checked = false));
    then(forgetTicks, erased);
  });

  if (choice.checked) return;
  keptTicks(lang).then(
    (kept) => {
      choice.checked = kept !== null;
      boxes.forEach((box) => {
        if (kept && kept[box.name] === wordsOf(box)) box.checked = true;
      });
      element.hidden = false;
    },
    // Where nothing can be kept the choice is not offered.
    (error: unknown) => console.error('Ticks cannot be kept here:', error),
  );
}
