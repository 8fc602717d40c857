import type { AudioIndex, Recording } from '../../model/recording.ts';
import type { Locale } from '../../model/locale.ts';
import { formatBytes } from '../../text/format.ts';
import { button } from './button.ts';
import {
  audioIndex,
  eraseRecordings,
  keptRecording,
  RecordingError,
  takeRecordings,
  type Trouble,
} from './recordings.ts';

interface Place {
  /** Where it is shown. */
  box: HTMLElement;
  /** What went wrong, in a sentence. */
  status: HTMLElement;
  useVoice: () => void;
}

const sizeOf = (recordings: Recording[]): number => recordings.reduce((sum, { bytes }) => sum + bytes, 0);

/** The recording of a page: how large it is before it is taken, the player once it is here, and the way to erase it. */
class Recorded {
  private url = '';

  constructor(
    private readonly index: AudioIndex,
    private readonly recording: Recording,
    /** Of the page as it is now. */
    private readonly mark: string,
    private readonly place: Place,
  ) {}

  private t(key: string, size = ''): string {
    return (this.index.words[key] ?? '').replace('{{size}}', size);
  }

  private size(recordings: Recording[]): string {
    const { number } = this.index;
    return formatBytes(sizeOf(recordings), { number } as Locale, (key, values) =>
      this.t(key, String(values?.['size'] ?? '')),
    );
  }

  private act(work: Promise<unknown>): void {
    const { status } = this.place;
    status.textContent = '';
    work
      .catch((error: unknown) => {
        console.error('The recording:', error);
        const trouble: Trouble = error instanceof RecordingError ? error.trouble : 'failed';
        status.textContent = this.t(`audio.${trouble}`);
      })
      .then(() => this.show())
      .catch((error: unknown) => console.error('The recording cannot be shown:', error));
  }

  /** Shows what there is to do now. */
  async show(): Promise<void> {
    const { index, recording, place } = this;
    const all = Object.values(index.pages);
    const blob = await keptRecording(index.lang, recording);
    URL.revokeObjectURL(this.url);
    place.box.textContent = '';
    if (recording.text !== this.mark) {
      const note = document.createElement('p');
      note.className = 'warn';
      note.textContent = this.t('audio.older');
      place.box.append(note);
    }
    if (blob) {
      this.url = URL.createObjectURL(blob);
      place.box.append(
        this.player(),
        button(this.t('audio.erase'), () => this.act(eraseRecordings())),
      );
    } else {
      const take = (word: string, some: Recording[]): HTMLButtonElement =>
        button(this.t(word, this.size(some)), () => this.act(takeRecordings(index.lang, some)));
      place.box.append(take('audio.get', [recording]));
      if (all.length > 1) place.box.append(take('audio.all', all));
    }
    place.box.append(button(this.t('audio.voice'), place.useVoice));
  }

  private player(): HTMLAudioElement {
    const player = document.createElement('audio');
    player.controls = true;
    player.src = this.url;
    player.style.width = '100%';
    return player;
  }
}

/**
 * Offers the recording of the page. `named` is what the page says of it: its id, the mark of its text, the hash of the
 * index. Where there is no index to be had, the device's voice reads.
 */
export async function offerRecording(named: string, lang: string, place: Place): Promise<void> {
  const [id = '', mark = '', sha256 = ''] = named.split(' ');
  const index = await audioIndex(lang, sha256);
  const recording = index.pages[id];
  if (!recording) throw new RecordingError('failed');
  await new Recorded(index, recording, mark, place).show();
}
