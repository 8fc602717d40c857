import { voiceFor } from '../../model/voice.ts';
import { button } from '../hear/button.ts';
import { Speaker } from '../hear/speaker.ts';
import { voicesHere } from '../hear/voices.ts';
import { KeepAwake } from './keep-awake.ts';

/** The card whose address is open. */
const shown = (): HTMLElement | null => document.querySelector<HTMLElement>('.phrase:target');

/** Turns the words of a card round for the person opposite; the buttons stay where the thumb is. */
function turn(card: HTMLElement, turned: boolean): void {
  const { style } = card.querySelector('.say') as HTMLElement;
  style.transform = turned ? 'rotate(180deg)' : '';
}

/**
 * The phrase cards with script: the screen stays on while one is shown, it turns round, and it is said where the device
 * has a voice for its language. The cards themselves and the ways between them are links.
 */
export function wake(element: HTMLElement): void {
  const { turn: turnWord = '', hear = '' } = element.dataset;
  const awake = new KeepAwake(() => shown() !== null);
  let voices: SpeechSynthesisVoice[] = [];
  let speaker: Speaker | null = null;
  let turned = false;

  const say = (words: HTMLElement): void => {
    const voice = voiceFor(words.lang, voices);
    speaker = speaker ?? new Speaker(window.speechSynthesis);
    if (voice) void speaker.say(words.textContent ?? '', voice);
  };

  /** Once for each card, when it is first shown. */
  const equip = (card: HTMLElement): void => {
    const ways = card.querySelector('.jumps');
    const words = card.querySelector<HTMLElement>('.big');
    if (!ways || !words || ways.querySelector('button')) return;
    ways.append(
      button(turnWord, () => {
        turned = !turned;
        turn(card, turned);
      }),
    );
    if (voiceFor(words.lang, voices)) ways.append(button(hear, () => say(words)));
  };

  const follow = (): void => {
    speaker?.stop();
    awake.update();
    const card = shown();
    if (!card) return;
    equip(card);
    // Who sits opposite stays there: the next card is turned like the last.
    turn(card, turned);
  };

  addEventListener('hashchange', follow);
  addEventListener('pagehide', () => speaker?.stop());
  follow();
  void voicesHere().then((found) => {
    voices = found;
    element.querySelectorAll('.phrase .jumps button').forEach((old) => old.remove());
    follow();
  });
}
