/** Notes that live as long as this tab and say nothing of the reader. A browser that keeps nothing has none. */

export function isNoted(name: string): boolean {
  try {
    return sessionStorage.getItem(name) !== null;
  } catch (error) {
    console.error('The session keeps nothing:', error);
    return false;
  }
}

export function note(name: string, noted = true): void {
  try {
    if (noted) sessionStorage.setItem(name, '1');
    else sessionStorage.removeItem(name);
  } catch (error) {
    console.error('The session keeps nothing:', error);
  }
}
