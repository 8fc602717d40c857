import { addRule, addRules } from './add-rules.ts';
import { element } from './element.ts';

/** White around the print, in millimetres: what cheap printers cannot reach. */
const MARGIN = 8;

/** Takes the sheet off the screen. */
function close(): void {
  document.querySelector('.paper')?.remove();
  delete document.body.dataset['paper'];
  removeEventListener('popstate', close);
}

/**
 * Puts what is to be printed in the place of the page, where it can be measured. It stays until it is closed, by its
 * button or by going back: phones say that they have printed long before they have.
 */
export function layOut(name: string, ...children: Node[]): HTMLElement {
  close();
  addRules();
  addRule(`@page{margin:${name === 'card' ? 0 : MARGIN}mm}`);
  const button = element('button', 'call', '✕');
  button.setAttribute('aria-label', document.getElementById('notices')?.dataset['close'] ?? '');
  button.addEventListener('click', () => history.back());
  const sheet = element('div', `on-${name}`, ...children);
  document.querySelector('.top')?.after(element('div', 'paper', button, sheet));
  document.body.dataset['paper'] = '';
  history.pushState(null, '');
  addEventListener('popstate', close);
  scrollTo(0, 0);
  return sheet;
}
