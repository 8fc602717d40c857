import { readSetting, writeSetting } from '../../store/settings.ts';

/**
 * Asks the browser once not to clear this site when the phone is full: after the reader has kept something. Whatever
 * it answers, what was kept is kept, so a failure here is never the reader's.
 */
export async function keepStorage(): Promise<void> {
  try {
    if (!navigator.storage?.persist || (await readSetting('asked-to-keep'))) return;
    await writeSetting('asked-to-keep', true);
    await navigator.storage.persist();
  } catch (error) {
    console.error('The browser was not asked to keep this site:', error);
  }
}
