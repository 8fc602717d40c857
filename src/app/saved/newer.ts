import type { LanguageState } from '../../model/message.ts';

/** A language of which the server has more than this phone. */
export type Newer = LanguageState & { available: NonNullable<LanguageState['available']> };

export const isNewer = (state: LanguageState): state is Newer =>
  state.available !== null && state.available.seq > (state.installed?.seq ?? -1);
