/**
 * Copies a message and says so on the button. Where a browser lets no page copy, as over plain http or in other apps'
 * browsers, the text stays beneath it, selected, for the reader to copy by hand.
 */
export async function copyText(text: string, button: HTMLButtonElement): Promise<void> {
  const shown = button.nextElementSibling;
  const field = shown instanceof HTMLTextAreaElement ? shown : document.createElement('textarea');
  field.readOnly = true;
  field.rows = 8;
  field.value = text;
  field.setAttribute('aria-labelledby', 'share-title');
  button.insertAdjacentElement('afterend', field);
  field.select();
  const copied = document.execCommand('copy') || (await toClipboard(text));
  if (!copied) return;
  field.remove();
  button.textContent = button.dataset['copied'] ?? '';
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.error('This browser lets no page copy:', error);
    return false;
  }
}
