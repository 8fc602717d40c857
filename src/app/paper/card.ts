import { element } from './element.ts';
import { layOut } from './sheet.ts';

/** A sheet folded in half three times has eight sides, each of A7. */
const SIDES = 8;

/** The numbers of a country, one on each side of a folded sheet; sides that are left are for the reader's own. */
export function cardSheet(main: HTMLElement): void {
  const lines = [...main.querySelectorAll<HTMLElement>('.sheet > li')].slice(0, SIDES);
  const title = main.querySelector('h1')?.textContent ?? '';
  const own = main.querySelector('section h2')?.textContent ?? '';
  const side = (heading: string, ...children: Node[]): HTMLElement =>
    element('div', '', element('p', 'title', heading), ...children);
  const blank = (): HTMLElement => element('div', 'blank');
  const sides = Array.from({ length: SIDES }, (_, index) => {
    const line = lines[index]?.cloneNode(true);
    if (!(line instanceof HTMLElement)) return side(own, blank(), blank(), blank());
    const made = side(title, ...line.childNodes);
    // Whether the number has passed its date is said by these.
    Object.assign(made.dataset, line.dataset);
    return made;
  });
  layOut('card', ...sides);
}
