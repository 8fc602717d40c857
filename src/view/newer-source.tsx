import type { ComponentChildren, VNode } from 'preact';
import type { View } from './context.ts';
import { inLanguage } from './in-language.ts';

/** The language that every other one is translated from. */
export const SOURCE = 'es';

/** The Spanish as it is now, beneath words that are older and that somebody's life may hang on. */
export function NewerSource({
  view,
  within,
  children,
}: {
  view: View;
  /** What it stands in: a paragraph or an item takes no block. */
  within: 'words' | 'block';
  children: ComponentChildren;
}): VNode {
  const { code, dir } = inLanguage(view, SOURCE).pack.locale;
  const Box = within === 'words' ? 'span' : 'div';
  return (
    <Box class="newer" data-testid="newer-source">
      <small>{view.t('note.changed')}</small>
      <Box class="beside" lang={code} dir={dir}>
        {children}
      </Box>
    </Box>
  );
}
