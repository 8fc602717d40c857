import type { Page } from 'playwright-core';

/** How the stub of the device's engine behaves: a browser without a window has no voices of its own. */
export interface Engine {
  voices: { lang: string; localService?: boolean }[];
  /** The voices come with `voiceschanged` only, as in Chrome. */
  late?: boolean;
  /** What the engine forgets: to begin, or to say that it ended, as Chrome does after fifteen seconds. */
  forgets?: 'start' | 'end';
  /** Ends each piece only when the test says so. */
  byHand?: boolean;
}

/** What the stub noted: each piece with its voice, and the words that were marked meanwhile. */
export interface Spoken {
  text: string;
  lang: string;
  marked: string | null;
}

interface Stub extends Window {
  spoken: Spoken[];
  endPiece: () => void;
  /** When the voices were first asked for, and when the first piece was begun. */
  askedAt: number;
  begunAt: number;
}

function install({ voices, late, forgets, byHand }: Engine): void {
  const stub = window as unknown as Stub;
  stub.spoken = [];
  stub.endPiece = () => undefined;
  stub.askedAt = 0;
  stub.begunAt = 0;
  type Told = 'onstart' | 'onend' | 'onerror' | 'onvoiceschanged';
  const tell = (to: object, what: Told): void => (to as Partial<Record<Told, () => void>>)[what]?.();
  class Utterance {
    voice: { lang: string } | null = null;
    constructor(readonly text: string) {}
  }
  const markedNow = (): string | null => {
    const ranges = [...((CSS.highlights?.get('spoken') ?? []) as Iterable<Range>)];
    const block = document.querySelector('.spoken');
    const marked = ranges.length ? ranges.map(String).join('') : block?.textContent;
    return marked?.replace(/\s+/g, ' ').trim() ?? null;
  };
  let current: Utterance | null = null;
  let known = !late;
  const engine = {
    onvoiceschanged: null,
    getVoices() {
      if (!known && !stub.askedAt) {
        stub.askedAt = performance.now();
        setTimeout(() => {
          known = true;
          tell(engine, 'onvoiceschanged');
        }, 100);
      }
      return known ? voices.map((voice) => ({ localService: true, ...voice })) : [];
    },
    cancel() {
      // Outlives the page, for the test that leaves it.
      sessionStorage.setItem('stopped', 'yes');
      const cut = current;
      current = null;
      if (cut) setTimeout(() => tell(cut, 'onerror'));
    },
    speak(utterance: Utterance) {
      current = utterance;
      stub.begunAt = stub.begunAt || performance.now();
      stub.spoken.push({ text: utterance.text, lang: utterance.voice?.lang ?? '', marked: markedNow() });
      if (forgets === 'start') return;
      const end = (): void => {
        if (current !== utterance) return;
        current = null;
        tell(utterance, 'onend');
      };
      queueMicrotask(() => {
        tell(utterance, 'onstart');
        if (byHand) stub.endPiece = end;
        else if (!forgets) queueMicrotask(end);
      });
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: engine });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
}

/** Gives the pages that come the stub in place of the browser's engine. */
export const giveVoices = (page: Page, engine: Engine): Promise<void> =>
  page.addInitScript(install, engine) as unknown as Promise<void>;

/** What was said so far. */
export const spoken = (page: Page): Promise<Spoken[]> =>
  page.evaluate(() => (window as unknown as Stub).spoken);

/** Ends the piece that is being said. */
export const endPiece = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as Stub).endPiece());

/** How long the page waited for voices that came late, in milliseconds. */
export const waited = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { askedAt, begunAt } = window as unknown as Stub;
    return begunAt - askedAt;
  });
