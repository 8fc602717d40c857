/** How saying a piece ended: `silent` when the engine never began. */
export type Ending = 'said' | 'silent' | 'stopped';

/** An engine that was asleep takes seconds to begin. */
const BEGIN_MS = 6000;
/** Nobody speaks slower than this; an engine that has not ended by then was cut, or forgot to say so. */
const PER_LETTER_MS = 180;
const PER_SIGN_MS = 450;
const SPARE_MS = 3000;

const longestTime = (text: string): number =>
  SPARE_MS + text.length * (/[\u3400-\u9fff]/.test(text) ? PER_SIGN_MS : PER_LETTER_MS);

/**
 * Says one piece after another with the device's voice. Some browsers cut a voice after fifteen seconds, or never say
 * that it ended: a clock watches each piece, begins it once more, and then goes on.
 */
export class Speaker {
  /** Kept, because Chrome forgets to tell the end of what nobody holds. */
  private utterance: SpeechSynthesisUtterance | null = null;
  private watch = 0;
  private end: ((ending: Ending) => void) | null = null;

  constructor(private readonly engine: SpeechSynthesis) {}

  /** Says a piece, and resolves when that is over. */
  say(text: string, voice: SpeechSynthesisVoice): Promise<Ending> {
    this.stop();
    return new Promise((resolve) => {
      this.end = resolve;
      this.begin(text, voice, true);
    });
  }

  /** Falls silent at once. */
  stop(): void {
    this.finish('stopped');
    // Also what an earlier page left: the engine belongs to the whole browser.
    this.engine.cancel();
  }

  private finish(ending: Ending): void {
    clearTimeout(this.watch);
    const { end } = this;
    this.utterance = null;
    this.end = null;
    end?.(ending);
  }

  private begin(text: string, voice: SpeechSynthesisVoice, again: boolean): void {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    let begun = false;
    // What an utterance says after it was replaced is nobody's concern.
    const ifCurrent =
      (act: () => void): (() => void) =>
      () => {
        if (this.utterance === utterance) act();
      };
    const late = ifCurrent(() => {
      this.utterance = null;
      this.engine.cancel();
      if (again) this.begin(text, voice, false);
      else this.finish(begun ? 'said' : 'silent');
    });
    const watch = (ms: number): void => {
      clearTimeout(this.watch);
      this.watch = setTimeout(late, ms) as unknown as number;
    };
    utterance.onstart = ifCurrent(() => {
      begun = true;
      watch(longestTime(text));
    });
    utterance.onend = ifCurrent(() => this.finish('said'));
    utterance.onerror = ifCurrent(() => this.finish('silent'));
    this.utterance = utterance;
    watch(BEGIN_MS);
    this.engine.speak(utterance);
  }
}
