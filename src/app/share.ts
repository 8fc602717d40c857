/** The message, with this copy's own address in it: only the phone knows where the page was read. */
function messageOf({ href }: HTMLAnchorElement): string {
  const address = new RegExp(`^\\S*?(/${document.documentElement.lang}/\\S*)$`, 'gm');
  return (new URL(href).searchParams.get('text') ?? '').replace(address, `${location.origin}$1`);
}

/**
 * Puts this copy's own address into the share link; offers the phone's share sheet where there is one, and to copy the
 * text where there is none.
 */
export function completeShareLink(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-testid="share"]');
  if (!link) return;
  const text = messageOf(link);
  link.href = `https://wa.me/?text=${encodeURIComponent(text)}`;
  if (typeof navigator.share !== 'function') return offerToCopy(text);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    navigator.share({ text }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) location.href = link.href;
    });
  });
}

function offerToCopy(text: string): void {
  const button = document.querySelector<HTMLButtonElement>('[data-copied]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    import('./copy-text.ts').then(
      ({ copyText }) => copyText(text, button),
      (error: unknown) => console.error('The text could not be copied:', error),
    );
  });
}
