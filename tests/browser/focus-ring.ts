import type { Page } from 'playwright-core';

/**
 * What is wrong with the ring around the element in focus, or around each element that can have it, one after the
 * other; null where the keyboard has been before. Runs inside the page, so it stands alone.
 */
function faultsOfRings(which: 'here' | 'every'): string[] | null {
  const faults: string[] = [];
  const rgb = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const light = (color: string): number => {
    const [r = 0, g = 0, b = 0] = rgb(color).map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  };
  const paperOf = (start: Element | null): string => {
    for (let at = start; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (rgb(backgroundColor)[3] !== 0) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const check = (element: Element): void => {
    const name = `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent ?? '').trim().slice(0, 30)}`;
    const style = getComputedStyle(element);
    const width = parseFloat(style.outlineWidth);
    if (style.outlineStyle === 'none' || width < 3) faults.push(`${name}: no ring of 3 px`);
    const inside = parseFloat(style.outlineOffset) + width <= 0;
    const paper = paperOf(inside ? element : element.parentElement);
    if (contrast(style.outlineColor, paper) < 3)
      faults.push(`${name}: ring ${style.outlineColor} on ${paper}`);

    const box = element.getBoundingClientRect();
    const reach = inside ? 0 : parseFloat(style.outlineOffset) + width;
    if (!element.closest('.top, .bottom, .skip')) {
      const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
      const bottom = document.querySelector('.bottom')?.getBoundingClientRect().top ?? innerHeight;
      const fits = box.height + 2 * reach <= bottom - top;
      const hidden = fits ? box.top - reach < top || box.bottom + reach > bottom : box.top > bottom - 48;
      if (hidden)
        faults.push(`${name}: ${Math.round(box.top)} to ${Math.round(box.bottom)}, bars ${top} ${bottom}`);
    }
    if (box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight)
      if (element.closest('.top, .bottom, .skip')) faults.push(`${name}: outside the screen`);
  };
  if (which === 'every') {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
    for (const element of document.querySelectorAll<HTMLElement>('a[href], button, summary, input')) {
      element.focus();
      if (document.activeElement === element) check(element);
    }
    return faults;
  }
  const { activeElement, body } = document;
  if (!activeElement || activeElement === body || activeElement.hasAttribute('data-passed')) return null;
  activeElement.setAttribute('data-passed', '');
  check(activeElement);
  return faults;
}

/** Puts the focus on everything that can have it, folded parts opened, and tells what is wrong with the rings. */
export const faultsOfEveryRing = async (page: Page): Promise<string[]> => [
  ...new Set(await page.evaluate(faultsOfRings, 'every' as const)),
];

/** Steps through the whole page with the Tab key, as far as it goes, and tells what is wrong on the way. */
export async function tabThrough(page: Page): Promise<{ stops: number; faults: string[] }> {
  const faults = new Set<string>();
  for (let stops = 0; stops < 1000; stops += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(faultsOfRings, 'here' as const);
    if (!found) return { stops, faults: [...faults] };
    for (const fault of found) faults.add(fault);
  }
  throw new Error('The Tab key never came to the end of the page');
}
