/** Keeps the screen on while `wanted` says so, where the browser can. It lets go by itself when the page is hidden. */
export class KeepAwake {
  private lock: Promise<WakeLockSentinel | null> | null = null;

  constructor(private readonly wanted: () => boolean) {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return;
      this.lock = null;
      this.update();
    });
  }

  /** Asks for the screen, or gives it back. */
  update(): void {
    if (!this.wanted()) {
      void this.lock?.then((lock) => lock?.release());
      this.lock = null;
    } else if (!this.lock && 'wakeLock' in navigator)
      this.lock = navigator.wakeLock.request('screen').catch((error: unknown) => {
        // With little battery a phone refuses: the card is shown all the same.
        console.error('The screen is not kept awake:', error);
        return null;
      });
  }
}
