import type { VNode } from 'preact';
import { ONE_FILE_BYTES, oneFilePath } from '../model/one-file.ts';
import { hasRoute } from '../model/route.ts';
import type { View } from './context.ts';

/** The way to the guide in one file, with its size before the tap; nothing in a pack from before there was one. */
export function OneFileLink({ view }: { view: View }): VNode | null {
  const { t, pack, site } = view;
  if (!hasRoute(pack, { kind: 'shelter' })) return null;
  return (
    <a class="alone" href={oneFilePath(pack.lang, site.discreet)} download>
      {t('saved.file', { size: t('size.kb', { size: ONE_FILE_BYTES / 1000 }) })}
    </a>
  );
}
