import type { Pack } from './pack.ts';
import { pathOf } from './route.ts';

/** Address of the feed of changes in the pack's language: a file beside the page that shows them. */
export const feedPath = (pack: Pack): string => `${pathOf(pack, { kind: 'changes' })}feed.xml`;
