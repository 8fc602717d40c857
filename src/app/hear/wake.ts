import { voiceFor } from '../../model/voice.ts';
import { Panel } from './panel.ts';
import { Reading } from './reading.ts';
import { offerRecording } from './recorded.ts';
import { voicesHere } from './voices.ts';

/** An element behind the row of the button. */
function behind(button: HTMLElement, name: 'p' | 'div'): HTMLElement {
  const element = document.createElement(name);
  button.parentElement?.insertAdjacentElement('afterend', element);
  return element;
}

/**
 * Reads the page aloud with the device's voice: woken by the first tap on the button, which counts as such. Where there
 * is no voice for exactly the language of the page it says so, and what to do; a voice may be there at the next tap.
 * A page that was recorded offers that first.
 */
export function wake(button: HTMLElement): void {
  const main = document.querySelector<HTMLElement>('main');
  if (!main) return;
  const box = behind(button, 'div');
  const status = behind(button, 'p');
  status.setAttribute('role', 'status');
  const hear = button.textContent?.trim() ?? '';
  const lang = main.querySelector('h1')?.closest<HTMLElement>('[lang]')?.lang ?? '';
  const { audio } = button.dataset;
  let reading: Reading | null = null;

  const begin = (voices: SpeechSynthesisVoice[]): Reading => {
    const panel = new Panel(button.dataset, hear, {
      toggle: () => reading?.toggle(),
      next: () => reading?.next(),
      stop: () => {
        reading?.stop();
        leave();
      },
    });
    const leave = (): void => {
      panel.remove();
      reading = null;
      button.focus();
    };
    return new Reading(main, voices, (playing) => panel.setPlaying(playing), leave);
  };

  const useVoice = async (): Promise<void> => {
    if (reading) return reading.toggle();
    button.setAttribute('aria-busy', 'true');
    const voices = await voicesHere();
    button.removeAttribute('aria-busy');
    const able = voiceFor(lang, voices) !== null;
    status.textContent = able ? '' : (button.dataset['none'] ?? '');
    if (!able) return;
    reading = begin(voices);
    reading.play();
  };

  const press = async (): Promise<void> => {
    if (!audio || reading || !('caches' in window)) return useVoice();
    try {
      await offerRecording(audio, lang, { box, status, useVoice: () => void useVoice() });
    } catch (error) {
      console.error('There is no recording to be had:', error);
      await useVoice();
    }
  };

  button.addEventListener('click', () => void press());
  addEventListener('pagehide', () => reading?.stop());
  void press();
}
