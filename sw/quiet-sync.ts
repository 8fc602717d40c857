import { isPaidByTheMegabyte } from '../src/model/connection.ts';
import { installedLanguages } from '../src/store/packs.ts';
import { readSetting } from '../src/store/settings.ts';
import { checkForContent } from './check.ts';
import { installLanguage } from './install.ts';

/**
 * What the browser lets an installed app do now and then by itself: look for news, and fetch it for the languages that
 * are here where data costs nothing. Throws what any look for news or install throws.
 */
export async function watchQuietly(): Promise<void> {
  await checkForContent(false);
  if (isPaidByTheMegabyte(navigator) || (await readSetting('never-mobile'))) return;
  for (const lang of await installedLanguages()) await installLanguage(lang, () => undefined);
}
