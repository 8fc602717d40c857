/** A button that looks like the others and does `act`. */
export function button(text: string, act?: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'save';
  made.textContent = text;
  made.style.margin = '4px';
  if (act) made.addEventListener('click', act);
  return made;
}
