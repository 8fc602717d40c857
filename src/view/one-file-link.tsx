import type { VNode } from 'preact';
import { ONE_FILE_BYTES, oneFilePath } from '../model/one-file.ts';
import type { View } from './context.ts';

/** The way to the guide in one file, with its size before the tap. */
export function OneFileLink({ view }: { view: View }): VNode {
  const { t, pack } = view;
  return (
    <a class="alone" href={oneFilePath(pack.lang)} download>
      {t('saved.file', { size: t('size.kb', { size: ONE_FILE_BYTES / 1000 }) })}
    </a>
  );
}
