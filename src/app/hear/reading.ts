import { sentencesOf } from '../../text/sentences.ts';
import { voiceFor } from '../../model/voice.ts';
import { blocksOf, type Block } from './page-text.ts';
import { Mark } from './mark.ts';
import { Speaker } from './speaker.ts';

interface Sentence {
  block: Block;
  from: number;
  to: number;
  voice: SpeechSynthesisVoice;
}

/** Sentences of a page for which the device has a voice: a passage in another language takes its own, or is left out. */
function sentencesWith(root: HTMLElement, voices: SpeechSynthesisVoice[]): Sentence[] {
  return blocksOf(root).flatMap((block) => {
    const voice = voiceFor(block.lang, voices);
    return voice ? sentencesOf(block.text).map(([from, to]) => ({ block, from, to, voice })) : [];
  });
}

/** A page being read aloud, sentence by sentence. */
export class Reading {
  private readonly sentences: Sentence[];
  private readonly speaker = new Speaker(window.speechSynthesis);
  private readonly mark = new Mark();
  private at = 0;
  private playing = false;

  /** `changed` is told when it begins to speak and when it falls silent; `over` at the end of the page. */
  constructor(
    root: HTMLElement,
    voices: SpeechSynthesisVoice[],
    private readonly changed: (playing: boolean) => void,
    private readonly over: () => void,
  ) {
    this.sentences = sentencesWith(root, voices);
  }

  /**
   * Goes on with the sentence at which it stopped. There is no pausing within one: on Android the engine's own pause
   * ends what it says, and elsewhere it sleeps for ever after a while.
   */
  play(): void {
    this.setPlaying(true);
    void this.speak();
  }

  pause(): void {
    this.setPlaying(false);
    this.speaker.stop();
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  /** Leaves the rest of the sentence. */
  next(): void {
    if (this.at < this.sentences.length - 1) this.at += 1;
    this.play();
  }

  stop(): void {
    this.pause();
    this.mark.clear();
    this.at = 0;
  }

  private setPlaying(playing: boolean): void {
    this.playing = playing;
    this.changed(playing);
  }

  private async speak(): Promise<void> {
    const sentence = this.sentences[this.at];
    if (!sentence) {
      this.stop();
      this.over();
      return;
    }
    const { block, from, to, voice } = sentence;
    this.mark.show(block, from, to);
    const ending = await this.speaker.say(block.text.slice(from, to).replace(/\s+/g, ' '), voice);
    if (ending === 'stopped') return;
    // An engine that does not begin may want the tap itself, as on iPhones: the next one is on "listen" again.
    if (ending === 'silent') {
      this.pause();
      return;
    }
    this.at += 1;
    await this.speak();
  }
}
