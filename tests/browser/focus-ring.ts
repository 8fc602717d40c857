import type { Page } from 'playwright-core';
import { contrast } from './contrast.ts';

interface Ring {
  name: string;
  style: string;
  width: number;
  color: string;
  /** What the ring is drawn on. */
  paper: string;
  /** How it is hidden: by a bar, or beyond the screen. */
  hidden: string | null;
}

/**
 * The ring around the element in focus, or around each element that can have it, one after the other; null where the
 * keyboard has been before. Runs inside the page, so it stands alone.
 */
function measureRings(which: 'here' | 'every'): Ring[] | null {
  const paperOf = (start: Element | null): string => {
    for (let at = start; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const hiddenBy = (element: Element, reach: number): string | null => {
    const box = element.getBoundingClientRect();
    const [above, below] = [box.top - reach, box.bottom + reach];
    const inBar = element.closest('.top, .dock, .skip');
    const top = inBar ? 0 : (document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0);
    const bottom = inBar
      ? innerHeight
      : (document.querySelector('.bottom')?.getBoundingClientRect().top ?? innerHeight);
    const taller = below - above > bottom - top;
    const lost = taller ? above > bottom - 48 || below < top + 48 : above < top || below > bottom;
    return lost ? `${Math.round(above)} to ${Math.round(below)}, in sight ${top} to ${bottom}` : null;
  };
  const measure = (element: Element): Ring => {
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(element);
    const width = parseFloat(outlineWidth);
    const reach = Math.max(0, parseFloat(outlineOffset) + width);
    return {
      name: `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent ?? '').trim().slice(0, 30)}`,
      style: outlineStyle,
      width,
      color: outlineColor,
      paper: paperOf(reach ? element.parentElement : element),
      hidden: hiddenBy(element, reach),
    };
  };
  if (which === 'every') {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
    return [
      ...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, [tabindex="0"]'),
    ].flatMap((element) => {
      element.focus();
      return document.activeElement === element ? [measure(element)] : [];
    });
  }
  const { activeElement, body } = document;
  if (!activeElement || activeElement === body || activeElement.hasAttribute('data-passed')) return null;
  activeElement.setAttribute('data-passed', '');
  return [measure(activeElement)];
}

function faultsOf({ name, style, width, color, paper, hidden }: Ring): string[] {
  return [
    ...(style === 'none' || width < 3 ? [`${name}: no ring of 3 px`] : []),
    ...(contrast(color, paper) < 3 ? [`${name}: ring ${color} on ${paper}`] : []),
    ...(hidden ? [`${name}: hidden, ${hidden}`] : []),
  ];
}

/** Puts the focus on everything that can have it, folded parts opened, and tells what is wrong with the rings. */
export async function faultsOfEveryRing(page: Page): Promise<string[]> {
  const rings = await page.evaluate(measureRings, 'every' as const);
  return [...new Set((rings ?? []).flatMap(faultsOf))];
}

/** Steps through the whole page with the Tab key, as far as it goes, and tells what is wrong on the way. */
export async function tabThrough(page: Page): Promise<{ stops: number; faults: string[] }> {
  const faults = new Set<string>();
  for (let stops = 0; stops < 1000; stops += 1) {
    await page.keyboard.press('Tab');
    const rings = await page.evaluate(measureRings, 'here' as const);
    if (!rings) return { stops, faults: [...faults] };
    for (const fault of rings.flatMap(faultsOf)) faults.add(fault);
  }
  throw new Error('The Tab key never came to the end of the page');
}
