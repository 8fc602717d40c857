import { rangesOf, type Block } from './page-text.ts';

const NAME = 'spoken';
const COLOURS = 'background-color:#ffe27a;color:#1b1b1b';

interface Highlights {
  set: (name: string, highlight: object) => void;
  delete: (name: string) => void;
}
interface WithHighlights {
  CSS?: { highlights?: Highlights };
  Highlight?: new (...ranges: Range[]) => object;
}

/** Adds a rule through the page's own sheet: a new one our policy would not let in. What is no rule here is left out. */
function addRule(rule: string): void {
  try {
    document.styleSheets[0]?.insertRule(rule);
  } catch (error) {
    console.error('This browser does not know the rule:', rule, error);
  }
}

/** Marks what is being said: the sentence where the browser can colour a stretch of text, its block where it cannot. */
export class Mark {
  private readonly highlights = (window as WithHighlights).CSS?.highlights;
  private readonly Highlight = (window as WithHighlights).Highlight;
  private marked: HTMLElement | null = null;

  constructor() {
    addRule(this.highlights ? `::highlight(${NAME}){${COLOURS}}` : `.${NAME},.${NAME} *{${COLOURS}}`);
  }

  /** Moves the mark, and the page where the sentence is out of sight. */
  show(block: Block, from: number, to: number): void {
    this.clear();
    const { element } = block;
    const folded = element.closest('details');
    if (folded) folded.open = true;
    const ranges = rangesOf(block, from, to);
    const [first] = ranges;
    const last = ranges[ranges.length - 1];
    if (!first || !last) return;
    if (this.highlights && this.Highlight) this.highlights.set(NAME, new this.Highlight(...ranges));
    else {
      element.classList.add(NAME);
      this.marked = element;
    }
    const { top } = first.getBoundingClientRect();
    const { bottom } = last.getBoundingClientRect();
    const above = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
    const below = document.querySelector('.dock')?.getBoundingClientRect().top ?? innerHeight;
    if (top < above || bottom > below) scrollBy(0, top - above - (below - above) / 4);
  }

  clear(): void {
    this.highlights?.delete(NAME);
    this.marked?.classList.remove(NAME);
    this.marked = null;
  }
}
