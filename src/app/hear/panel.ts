import { button } from './button.ts';

/** What the buttons do. */
interface Acts {
  toggle: () => void;
  next: () => void;
  stop: () => void;
}

/** The buttons above the bar at the bottom, in reach wherever the page has moved to. */
export class Panel {
  private readonly element = document.createElement('div');
  private readonly toggle: HTMLButtonElement;

  constructor(
    private readonly words: DOMStringMap,
    private readonly hear: string,
    acts: Acts,
  ) {
    const { element } = this;
    element.className = 'jumps';
    element.setAttribute('role', 'region');
    element.setAttribute('aria-label', hear);
    Object.assign(element.style, { justifyContent: 'center', margin: '0', background: 'var(--bar)' });
    this.toggle = button(hear, acts.toggle);
    element.append(
      this.toggle,
      button(words['next'] ?? '', acts.next),
      button(words['stop'] ?? '', acts.stop),
    );
    document.querySelector('.dock')?.prepend(element);
  }

  setPlaying(playing: boolean): void {
    this.toggle.textContent = (playing ? this.words['pause'] : this.hear) ?? '';
  }

  remove(): void {
    this.element.remove();
  }
}
