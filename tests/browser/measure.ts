/* Functions that run inside the page: each stands alone, because only its own text travels to the browser. */

export interface Survey {
  lang: string;
  dir: string;
  /** Words of the page in another language than its own, by their language. */
  foreign: string[];
  sidewaysBy: number;
  h1: number;
  /** Headings that skip a level: "h2 → h4 Words". */
  skipped: string[];
  landmarks: string;
  skipLink: string | null;
  /** Where the help link lies: left, top, width, height. */
  help: number[];
  helpHref: string | null;
  /** Words of the bar below that do not fit on one line. */
  broken: string[];
  /** Numbers that a tap dials, in the part that lists the emergency numbers. */
  dials: number;
  /** Addresses of our own pages that a tap here leads to. */
  leadsTo: string[];
  /** Links to a place of this page that is not there. */
  dangling: string[];
}

/** What every page must have whatever it is about; opens everything that folds first. */
export function survey(): Survey {
  document.querySelectorAll('details').forEach((details) => (details.open = true));
  const root = document.documentElement;
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const headings = all('h1, h2, h3, h4, h5, h6');
  const level = (heading: HTMLElement): number => Number(heading.tagName.slice(1));
  const sos = all('.bottom .sos')[0];
  const box = sos?.getBoundingClientRect();
  const lines = (node: Node): number => {
    const words = document.createRange();
    words.selectNodeContents(node);
    return new Set([...words.getClientRects()].map(({ top }) => top)).size;
  };
  const links = all('a[href]').map((link) => link.getAttribute('href') ?? '');
  const [first] = all('a[href], button, summary');
  return {
    lang: root.lang,
    dir: root.dir,
    foreign: all('main [lang]').map((element) => element.lang),
    sidewaysBy: root.scrollWidth - root.clientWidth,
    h1: all('h1').length,
    skipped: headings.flatMap((heading, index) => {
      const before = headings[index - 1];
      const from = before ? level(before) : 0;
      return level(heading) > from + 1 ? [`h${from} → h${level(heading)} ${heading.textContent}`] : [];
    }),
    landmarks: ['header', 'main', 'footer', 'nav.bottom[aria-label]', '[role=status]']
      .filter((selector) => all(selector).length >= 1)
      .concat(all('main').length === 1 ? [] : ['more than one main'])
      .join(' '),
    skipLink: first?.classList.contains('skip') ? first.getAttribute('href') : null,
    help: box ? [box.left, box.top, box.width, box.height].map(Math.round) : [],
    helpHref: sos?.getAttribute('href') ?? null,
    broken: all('.bottom a').flatMap(({ lastChild }) =>
      lastChild && lines(lastChild) > 1 ? [lastChild.textContent ?? ''] : [],
    ),
    dials: all('[data-testid="emergency"] a[href^="tel:"]').length,
    leadsTo: links.filter((href) => href.startsWith('/')).map((href) => href.split('#')[0] ?? ''),
    dangling: links.filter((href) => href.startsWith('#') && !document.getElementById(href.slice(1))),
  };
}

/** Reads as if a reader's own settings were on: `size` per cent of text, and the spacing WCAG 1.4.12 names. */
export function readerSettings({ size, spacing }: { size: number; spacing: boolean }): void {
  document.querySelectorAll('details').forEach((details) => (details.open = true));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`html { font-size: ${size}% !important }`);
  if (spacing)
    sheet.insertRule(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
  if (spacing) sheet.insertRule('p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [sheet];
}

/**
 * Words that cannot be read (those in pictures only where `pictures` says so): beyond the edge of the screen, outside the button or box they stand in, or cut off by an
 * ancestor that hides what overflows. Words meant only for a screen reader, and those that scroll, do not count.
 */
export function lostWords({ pictures }: { pictures: boolean }): string[] {
  const lost: string[] = [];
  const screen = document.documentElement.clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const SLACK = 2;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const elsewhere = `.vh, .skip, .wide, script, style, title, desc${pictures ? '' : ', svg'}`;
    if (!parent || !node.textContent?.trim() || parent.closest(elsewhere)) continue;
    range.selectNodeContents(node);
    const holders: Element[] = [];
    for (let element: Element | null = parent; element; element = element.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowY === 'hidden';
      if (hides || element.matches('a.call, .rows a, .tiles a, .top > *, .bottom a, button, summary, label'))
        holders.push(element);
      if (position === 'absolute') break;
    }
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      if (!width) continue;
      const leading = height / 8;
      const outside = holders
        .map((holder) => holder.getBoundingClientRect())
        .some(
          (box) =>
            left < box.left - SLACK ||
            right > box.right + SLACK ||
            top < box.top - leading ||
            bottom > box.bottom + leading,
        );
      if (outside || left < -SLACK || right > screen + SLACK) lost.push(node.textContent.trim().slice(0, 60));
    }
  }
  return [...new Set(lost)];
}

/** Things to tap that are smaller than `least`: links in the run of a sentence and in the list of sources are exempt. */
export function smallTargets(least: number): string[] {
  document.querySelectorAll('details').forEach((details) => (details.open = true));
  const inSentence = (element: Element): boolean => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const sentence = element.closest('p, li, dd');
    return !!sentence && sentence.textContent?.trim() !== element.textContent?.trim();
  };
  return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, label')]
    .filter((element) => !element.closest('.sources, .skip') && !inSentence(element))
    .flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const words = (element.textContent ?? '').trim().slice(0, 40);
      return width && (width < least || height < least)
        ? [`${words}: ${Math.round(width * 10) / 10} × ${Math.round(height * 10) / 10}`]
        : [];
    });
}

/** Running text set smaller or tighter than `size` px and `leading`. */
export function crampedText({ size, leading }: { size: number; leading: number }): string[] {
  document.querySelectorAll('details').forEach((details) => (details.open = true));
  return [...document.querySelectorAll<HTMLElement>('main p, main li, main dd')].flatMap((element) => {
    const style = getComputedStyle(element);
    const [font, line] = [parseFloat(style.fontSize), parseFloat(style.lineHeight)];
    const aside = element.matches('.small, .note, .sources li');
    const tight = !element.matches('.big') && line / font < leading - 0.001;
    return (font < size && !aside) || tight
      ? [`${font}/${line} ${element.className} ${(element.textContent ?? '').slice(0, 40)}`]
      : [];
  });
}

/** What of the heading and of the first of `things` lies outside the part of the screen between the two bars. */
export function belowTheFold(things: string): string[] {
  const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  const bottom = document.querySelector('.bottom')?.getBoundingClientRect().top ?? innerHeight;
  const visible = (element: Element): boolean =>
    !!element.getClientRects().length && getComputedStyle(element).visibility === 'visible';
  const heading = document.querySelector('h1');
  const action = [...document.querySelectorAll(things)].find(
    (element) => visible(element) && element.closest('main') && !element.closest('.note'),
  );
  return [heading, action].flatMap((element) => {
    if (!element) return ['missing'];
    const box = element.getBoundingClientRect();
    return box.top < top || box.bottom > bottom
      ? [`${(element.textContent ?? '').slice(0, 40)}: ${Math.round(box.top)} to ${Math.round(box.bottom)}`]
      : [];
  });
}

/**
 * Names on a map that a sign lies on, "Colombia under G", or that the edge cuts off. The box of a text is a little taller
 * than its letters.
 */
export function lostNames(): string[] {
  const SPARE = 1;
  const sea = document.querySelector('svg.map')?.getBoundingClientRect();
  const signs = [...document.querySelectorAll('svg.map g')];
  return [...document.querySelectorAll('svg.map > text')].flatMap((name) => {
    const a = name.getBoundingClientRect();
    if (!sea || a.left < sea.left || a.right > sea.right) return [`${name.textContent} at the edge`];
    return signs.flatMap((sign) => {
      const b = sign.getBoundingClientRect();
      const apart =
        a.right <= b.left || b.right <= a.left || a.bottom - SPARE <= b.top || b.bottom <= a.top + SPARE;
      return apart ? [] : [`${name.textContent} under ${sign.textContent}`];
    });
  });
}
