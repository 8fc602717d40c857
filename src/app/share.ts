/** Puts this copy's own address into the share link; offers the phone's share sheet where there is one. */
export function completeShareLink(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-testid="share"]');
  if (!link) return;
  const { text = '', path = '' } = link.dataset;
  const url = location.origin + path;
  link.href = `https://wa.me/?text=${encodeURIComponent(`${text}\n${url}`)}`;
  if (typeof navigator.share !== 'function') return;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    navigator.share({ text, url }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) location.href = link.href;
    });
  });
}
