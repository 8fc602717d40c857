import { cardSheet } from './card.ts';
import { guideSheet } from './guide.ts';
import { posterSheet } from './poster.ts';

export { showQr } from './show-qr.ts';
export { wake } from './poster.ts';

/** Lays the open page out for paper and opens the browser's own printing. */
export function printSheet(): void {
  const main = document.querySelector('main');
  if (!main) return;
  const lines = main.querySelector<HTMLElement>('.lines');
  if (lines) posterSheet(main, lines);
  else if (main.querySelector('.sheet')) cardSheet(main);
  else guideSheet(main);
  print();
}
