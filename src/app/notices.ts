import type { ProblemCode } from '../model/problem.ts';

const board = (): HTMLElement | null => document.getElementById('notices');

/** Words of a notice wait in the markup, in the page's language. */
export const words = (name: string): string => board()?.dataset[name] ?? '';

export const errorWords = (code: ProblemCode): string =>
  (JSON.parse(words('errors') || '{}') as Partial<Record<ProblemCode, string>>)[code] ?? '';

interface Action {
  text: string;
  testid?: string;
  onClick: () => void;
}

function button({ text, testid, onClick }: Action): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  if (testid) element.dataset['testid'] = testid;
  element.addEventListener('click', onClick);
  return element;
}

/** Shows one notice of a kind, in place of an earlier one of that kind; empty text takes it away. */
export function notice(kind: string, text: string, action?: Action): HTMLElement | null {
  const place = board();
  place?.querySelector(`[data-kind="${kind}"]`)?.remove();
  if (!place || !text) return null;
  const line = document.createElement('p');
  line.dataset['kind'] = kind;
  const said = document.createElement('span');
  said.textContent = text;
  const close = button({ text: '✕', onClick: () => line.remove() });
  close.className = 'close';
  close.setAttribute('aria-label', words('close'));
  line.append(said, close, ...(action ? [button(action)] : []));
  place.append(line);
  return line;
}
