import { vi } from 'vitest';

/** Runs in the page; only its own text travels there, so it stands alone and gets what it needs as values. */
type InPage<A extends unknown[], T> = (...values: A) => T | Promise<T>;

/** One window of a browser that playwright cannot drive. */
export interface Tab {
  /** Opens an address and waits until it has been read in. */
  open(url: string): Promise<void>;
  run<A extends unknown[], T>(work: InPage<A, T>, ...values: A): Promise<T>;
  /** Clicks the first element of `selector`, as a script does; waits for it to be there. */
  tap(selector: string): Promise<void>;
  /** Clicks a link or a button that leads to another page, and waits for that page. */
  follow(selector: string): Promise<void>;
  /** Waits for an element whose text matches, and returns its text. */
  see(selector: string, text?: RegExp): Promise<string>;
  /** Uncaught errors and lines of the console that report one, since the tab was opened. */
  errors: string[];
}

/** What each browser does in its own way. */
export interface Driver {
  navigate: (url: string) => Promise<void>;
  /** The value of an expression in the page; promises are waited for. */
  evaluate: (expression: string) => Promise<unknown>;
  errors: string[];
}

const WAIT = { timeout: 20_000, interval: 50 };

/* What runs in the page is written in the words of the oldest browser: nothing lowers it on its way there. */
function textOf(selector: string): string | null {
  const found = document.querySelector(selector);
  return found && found.textContent;
}

function click(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found) found.click();
}

export function tabOf({ navigate, evaluate, errors }: Driver): Tab {
  const run: Tab['run'] = async (work, ...values) =>
    (await evaluate(`(${work.toString()})(...${JSON.stringify(values)})`)) as never;
  /** While a page gives way to the next one, neither can be asked. */
  const glance: Tab['run'] = (work, ...values) => run(work, ...values).catch(() => undefined as never);

  /** Asks until the answer is a yes; a hook may wait like this, too. */
  const until = (what: string, ask: () => Promise<boolean>): Promise<void> =>
    vi.waitFor(async () => {
      if (!(await ask())) throw new Error(`not there: ${what}`);
    }, WAIT);

  const see: Tab['see'] = async (selector, text = /\S/) => {
    let seen = '';
    await until(`${selector} with ${text}`, async () => {
      seen = (await glance(textOf, selector)) ?? '';
      return text.test(seen);
    });
    return seen;
  };
  const tap: Tab['tap'] = async (selector) => {
    await until(`${selector} to tap`, async () => (await glance(textOf, selector)) != null);
    await run(click, selector);
  };
  return {
    errors,
    run,
    see,
    tap,
    open: navigate,
    async follow(selector) {
      await run(() => document.documentElement.setAttribute('data-left', ''));
      await tap(selector);
      // Between two pages Firefox has an empty one, which is complete as well.
      const arrived = (): boolean =>
        document.readyState === 'complete' && !!document.querySelector('html:not([data-left]) main');
      await until(`the page behind ${selector}`, async () => (await glance(arrived)) === true);
    },
  };
}
