import { canKeep } from '../can-keep.ts';

/** Who has no database has kept nothing. A browser that does not tell is asked in full. */
const mayHaveKept = async (): Promise<boolean> =>
  !('databases' in indexedDB) || (await indexedDB.databases()).length > 0;

/**
 * The choice to keep the ticks of the checklists. What keeps them is loaded where some may have been kept, and else at
 * the first choice or erasure: a first visit pays for neither.
 */
export function wake(element: HTMLElement): void {
  const [choice, erase] = [element.querySelector('input'), element.querySelector('button')];
  const status = element.querySelector('[role="status"]');
  if (!choice || !erase || !status || !canKeep()) return;

  const load = async (): Promise<void> => (await import('../saved/keep.ts')).ticks(element);
  /** The first of two answers to a choice or a tap: what answers it in earnest comes meanwhile, and hears of it then. */
  const loadAt = ({ type, currentTarget }: Event): void => {
    disarm();
    load().then(() => currentTarget?.dispatchEvent(new Event(type)), failed);
  };
  const disarm = (): void => {
    choice.removeEventListener('change', loadAt);
    erase.removeEventListener('click', loadAt);
  };
  const arm = (): void => {
    choice.addEventListener('change', loadAt);
    erase.addEventListener('click', loadAt);
    element.hidden = false;
  };
  /** Says so, and tries again at the next choice or tap. */
  const failed = (error: unknown): void => {
    console.error('What keeps ticks could not be loaded:', error);
    choice.checked = false;
    status.textContent = element.dataset['failed'] ?? '';
    arm();
  };

  mayHaveKept().then((may) => (may ? load().catch(failed) : arm()), failed);
}
