/** A block of the page that is read in one go: a paragraph, a heading, a line of a list. */
export interface Block {
  element: HTMLElement;
  /** Of the words, which may not be the page's: it borrows pages and shows two languages. */
  lang: string;
  text: string;
  /** The text nodes of `text` in order, with the place where each begins. */
  pieces: { node: Text; from: number }[];
}

/** Not said: what is pressed, numbers of sources and the sources themselves, what only a screen reader says anyway. */
const UNSAID = 'button, form, input, svg, sup, nav, .sources, .vh, [aria-hidden="true"], [role="status"]';

const langOf = (element: HTMLElement): string => element.closest<HTMLElement>('[lang]')?.lang ?? '';

/** The words of a page in blocks, as they stand on the screen; folded parts count, hidden ones do not. */
export function blocksOf(root: HTMLElement): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  const close = (): void => {
    if (open?.text.trim()) blocks.push(open);
    open = null;
  };
  const add = (node: Text, element: HTMLElement): void => {
    open = open ?? { element, lang: langOf(element), text: '', pieces: [] };
    open.pieces.push({ node, from: open.text.length });
    open.text += node.data;
  };
  const walk = (element: HTMLElement, block: HTMLElement): void => {
    element.childNodes.forEach((child) => {
      if (child instanceof Text) add(child, block);
      if (!(child instanceof HTMLElement) || child.matches(UNSAID)) return;
      const { display } = getComputedStyle(child);
      if (display === 'none') return;
      // Words in another language take another voice.
      const foreign = child.lang !== '' && child.lang !== langOf(block);
      const breaks = foreign || child.tagName === 'BR' || display.indexOf('inline') !== 0;
      if (breaks) close();
      walk(child, breaks ? child : block);
      if (breaks) close();
    });
  };
  walk(root, root);
  close();
  return blocks;
}

/** The parts of the page that hold a stretch of a block's text: what is not said between them is left out. */
export function rangesOf({ pieces }: Block, from: number, to: number): Range[] {
  return pieces.flatMap(({ node, from: begins }) => {
    const start = Math.max(from - begins, 0);
    const end = Math.min(to - begins, node.data.length);
    if (start >= end) return [];
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
}
