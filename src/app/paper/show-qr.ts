import { addressInWords, addressOf } from './address.ts';
import { addRules } from './add-rules.ts';
import { element } from './element.ts';
import { qrPicture } from './qr-picture.ts';

/** Shows the code of the part's address with the address beneath; the next tap takes both away again. */
export function showQr(part: HTMLElement): void {
  addRules();
  const button = part.querySelector('button');
  const shown = part.querySelector('.shown');
  button?.setAttribute('aria-expanded', String(!shown));
  if (shown) return shown.remove();
  const { path = location.pathname } = part.dataset;
  const code = element('p', 'shown', qrPicture(addressOf(path)), addressInWords(path));
  part.append(code);
  // The button may stand at the lower edge of the screen, and a notice may cover that edge.
  code.scrollIntoView({ block: 'center' });
}
