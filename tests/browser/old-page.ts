/*
 * What is looked at inside the pages of old browsers. Each function stands alone, because only its own text travels
 * there, and is written in the words of Chrome 67, because nothing lowers it on the way.
 */

export interface Look {
  width: number;
  sidewaysBy: number;
  dir: string;
  /** Bars that are not wholly on the screen. */
  barsOutside: string[];
  /** The smallest running text, in CSS pixels. */
  smallest: number;
  /** Height and width of the way to help. */
  help: number[];
}

/** How a page lies on the screen. */
export function lookAt(): Look {
  const root = document.documentElement;
  const outside = (selector: string): string[] => {
    const bar = document.querySelector(selector);
    if (!bar) return [`${selector} is missing`];
    const { top, bottom, left, right } = bar.getBoundingClientRect();
    const inside = top >= 0 && bottom <= window.innerHeight && left >= 0 && right <= root.clientWidth;
    return inside ? [] : [`${selector} from ${top} to ${bottom}, ${left} to ${right}`];
  };
  const sizes = Array.from(document.querySelectorAll('main p, main li')).map((text) =>
    parseFloat(getComputedStyle(text).fontSize),
  );
  const help = (document.querySelector('.bottom .sos') || root).getBoundingClientRect();
  return {
    width: root.clientWidth,
    sidewaysBy: root.scrollWidth - root.clientWidth,
    dir: root.dir,
    barsOutside: outside('.top').concat(outside('.bottom')),
    smallest: Math.min.apply(null, sizes.concat(99)),
    help: [help.width, help.height],
  };
}

/** Words that can hardly be told from what lies behind them: less than 4.5 to 1. */
export function paleWords(): string[] {
  const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) || []).map(Number);
  const light = (colour: string): number =>
    parts(colour)
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)))
      .reduce((sum, part, index) => sum + part * (index === 0 ? 0.2126 : index === 1 ? 0.7152 : 0.0722), 0);
  const behind = (element: Element | null): string => {
    for (let one = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (parts(backgroundColor)[3] !== 0) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const pale: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement as Element;
    const words = String(walker.currentNode.textContent).trim();
    if (!words || !element.getClientRects().length || element.closest('.vh, .skip, svg')) continue;
    const [ink, paper] = [light(getComputedStyle(element).color), light(behind(element))];
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (contrast < 4.5) pale.push(words.slice(0, 60));
  }
  return pale;
}

/** What an element lies on: its own colour, or a clear one. */
export const groundOf = (selector: string): string =>
  getComputedStyle(document.querySelector(selector) as Element).backgroundColor;

/** Types a question into the search, as a reader would leave it before the tap on the button. */
export function type(selector: string, words: string): void {
  const field = document.querySelector(selector) as HTMLInputElement;
  field.value = words;
}

/** Keeps the file that the page hands over, in place of the download that a test cannot take. */
export function catchFile(): void {
  URL.createObjectURL = (blob: Blob) => {
    (window as { caught?: Blob }).caught = blob;
    return '#caught';
  };
}

/** Gives the caught file back to the page, as if the reader had chosen it. */
export function chooseCaughtFile(selector: string): void {
  const { caught } = window as { caught?: Blob };
  const chosen = new DataTransfer();
  chosen.items.add(new File([caught as Blob], 'guide.txt', { type: 'text/plain' }));
  const field = document.querySelector(selector) as HTMLInputElement;
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export const hasCaughtFile = (): boolean => 'caught' in window;

/** What this site keeps in the browser: caches, workers, and whether there is a database. */
export async function kept(): Promise<{ caches: number; workers: number; database: boolean }> {
  const database = await new Promise<boolean>((resolve, reject) => {
    const open = indexedDB.open('vereda');
    open.onsuccess = () => resolve(true);
    open.onerror = () => reject(open.error as DOMException);
    // It was not there: it must not be made by looking.
    open.onupgradeneeded = () => {
      open.onerror = () => resolve(false);
      (open.transaction as IDBTransaction).abort();
    };
  });
  const names = await caches.keys();
  const workers = await navigator.serviceWorker.getRegistrations();
  return { caches: names.length, workers: workers.length, database };
}

/**
 * Waits until the worker has nothing to do for the page: its answers come in order, and what the page asks for when it
 * opens comes before these.
 */
export async function workerIsIdle(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  for (let questions = 0; questions < 5; questions++)
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      (active as ServiceWorker).postMessage({ type: 'state', lang: 'es' }, [port2]);
    });
}
