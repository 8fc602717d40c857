/** What a sentence puts behind an address, and a phone takes for a part of it. */
const BEHIND = /[/.,;:!)\]»]+$/;

/**
 * A host does not know the address with a full stop or a bracket behind it, as shared links pick them up; the worker
 * does, but who follows a first link has none. Goes on to the address itself, at most once.
 */
export function mendAddress(): void {
  const { pathname } = location;
  const address = pathname.replace(BEHIND, '/');
  if (address !== pathname && document.querySelector('[data-testid="not-found"]')) location.replace(address);
}
