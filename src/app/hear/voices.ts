/** How long a browser may take to find its voices; most that are late come within a second. */
const PATIENCE_MS = 3000;

/** The device's voices; they may come late. Empty where there are none, or no engine at all. */
export function voicesHere(): Promise<SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in window) || !('SpeechSynthesisUtterance' in window)) return Promise.resolve([]);
  const engine = window.speechSynthesis;
  const now = engine.getVoices();
  if (now.length) return Promise.resolve(now);
  return new Promise((resolve) => {
    const answer = (): void => resolve(engine.getVoices());
    // Not a listener: Safari's engine takes none.
    engine.onvoiceschanged = answer;
    setTimeout(answer, PATIENCE_MS);
  });
}
