import { addressInWords, addressOf } from './address.ts';
import { element } from './element.ts';
import { qrPicture } from './qr-picture.ts';
import { layOut } from './sheet.ts';

/**
 * What no sheet needs: things to tap, ways to other pages, and the sources with their numbers, which the address at the
 * foot leads to.
 */
const LEFT =
  '.save, .jumps, .sources, .share, .screen, .map, sup, [data-island], [data-testid="language-note"] a';

/** Of a contact the name, the numbers, what to beware of, and when it was seen. */
const OF_CONTACT = '.card > :not(h3):not(.warn):not(div):not(.seen)';

const HEAD = '.kicker, h1, .status';

/**
 * In points, as large as it fits. Smaller than `smallest` a tired eye does not read in poor light: rather than that,
 * parts are given up. `last` is for a page that has nothing left to give up.
 */
const SIZES = { largest: 12, smallest: 8.5, last: 6, step: 0.25 };

/** Given up one after the other, named at the foot: what is good to know, never what to do or what may kill. */
const GIVEN_UP = ['unknown', 'happens', 'time', 'bring', 'options', 'fraud', 'what', 'help'];

const all = (within: ParentNode, selector: string): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];

/** A copy of the page without what paper has no use for; everything that folds is open. */
function copyOfPage(main: HTMLElement): HTMLElement {
  const copy = element('div', 'columns', ...(main.cloneNode(true) as HTMLElement).childNodes);
  for (const one of all(copy, `${LEFT}, ${OF_CONTACT}`)) one.remove();
  for (const card of all(copy, '.card')) if (!card.querySelector('.phones')) card.remove();
  const help = copy.querySelector('#help')?.closest('section');
  if (!help?.querySelector('.card')) help?.remove();
  for (const ways of all(copy, '.rows')) (ways.closest('section') ?? ways).remove();
  for (const fold of all(copy, 'details')) fold.setAttribute('open', '');
  return copy;
}

/** The heading keeps the language and direction of the words that it is taken from. */
function headOf(columns: HTMLElement): HTMLElement {
  const parts = all(columns, HEAD);
  const body = parts[0]?.closest<HTMLElement>('[lang]');
  const head = element('header', '', ...parts);
  if (body && columns.contains(body)) [head.lang, head.dir] = [body.lang, body.dir];
  return head;
}

/** Both dates, the day of the edition, what was left out by its heading, and where the whole page is. */
function footOf(dates: HTMLElement[], left: HTMLElement): HTMLElement {
  const edition = document.querySelector('.foot .small')?.cloneNode(true) ?? '';
  const whole = element('p', '', left, addressInWords(location.pathname));
  const words = element('div', '', ...dates, edition, whole);
  return element('footer', 'foot-of-sheet', words, qrPicture(addressOf(location.pathname)));
}

const fits = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: HTMLElement): boolean =>
  scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1;

/** Sets letters of a size and lets the columns have what head and foot leave; says whether they hold everything. */
function holdsAll(sheet: HTMLElement, columns: HTMLElement, size: number): boolean {
  sheet.style.fontSize = `${size}pt`;
  columns.style.height = '0';
  const others = all(sheet, ':scope > header, :scope > footer');
  const taken = others.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
  columns.style.height = `${Math.floor(sheet.clientHeight - taken)}px`;
  return fits(columns);
}

/** The largest letters that hold everything, by halves: each try costs a slow phone a tenth of a second. */
function shrink(sheet: HTMLElement, columns: HTMLElement, largest: number, smallest: number): void {
  let low = smallest;
  let high = largest;
  while (low < high) {
    const middle = low + Math.ceil((high - low) / SIZES.step / 2) * SIZES.step;
    if (holdsAll(sheet, columns, middle)) low = middle;
    else high = middle - SIZES.step;
  }
  holdsAll(sheet, columns, low);
}

/** The part of the page under a heading of this name, as it stands in the sheet. */
const partOf = (columns: HTMLElement, name: string): HTMLElement | null => {
  const heading = columns.querySelector<HTMLElement>(`#${name}`);
  return heading && heading.closest<HTMLElement>('section, details');
};

/** What of a part is given up, one after the other: its contacts, the last first, and with the first one all of it. */
const piecesOf = (part: HTMLElement): HTMLElement[] => [...all(part, '.card').slice(1).reverse(), part];

/** The open guide or pathway on one sheet of paper. */
export function guideSheet(main: HTMLElement): void {
  const columns = copyOfPage(main);
  const head = headOf(columns);
  const dates = all(columns, '.dates');
  const names = [document.getElementById('sources')?.textContent ?? ''];
  const left = element('span', '');
  const sheet = layOut('guide', head, columns, footOf(dates, left));
  sheet.dir = document.documentElement.dir;
  const fitsSmall = (): boolean => {
    const known = names.filter(Boolean);
    left.textContent = known.length ? `${known.join(' · ')}: ` : '';
    return holdsAll(sheet, columns, SIZES.smallest);
  };
  const fitsWithout = (name: string): boolean => {
    const part = partOf(columns, name);
    if (!part) return false;
    names.push(part.querySelector('h2')?.textContent ?? '');
    return piecesOf(part).some((piece) => {
      piece.remove();
      return fitsSmall();
    });
  };
  const isReadable = fitsSmall() || GIVEN_UP.some(fitsWithout);
  if (isReadable) shrink(sheet, columns, SIZES.largest, SIZES.smallest);
  else shrink(sheet, columns, SIZES.smallest, SIZES.last);
}
