import { addressInWords, addressOf } from './address.ts';
import { addRules } from './add-rules.ts';
import { element } from './element.ts';
import { qrPicture } from './qr-picture.ts';
import { layOut } from './sheet.ts';

const code = (): Node[] => [qrPicture(addressOf('/')), addressInWords('/')];

/** The poster's code as soon as the page is there: also who prints it from the browser's menu needs it. */
export function wake(place: HTMLElement): void {
  addRules();
  place.append(...code());
}

export function posterSheet(main: HTMLElement, lines: HTMLElement): void {
  const name = element('h1', '', main.querySelector('h1')?.textContent ?? '');
  layOut('poster', name, element('div', '', ...code()), lines.cloneNode(true));
}
