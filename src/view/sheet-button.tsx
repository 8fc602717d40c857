import type { VNode } from 'preact';
import { sheetPath } from '../model/media-path.ts';
import { hasSheet } from '../model/page.ts';
import type { View } from './context.ts';
import { PrintButton } from './print-button.tsx';
import { isWithdrawn } from './withdrawn.tsx';

/**
 * The page on one sheet of paper: printed from here, or as a file where the publisher has made them. Not of a page that
 * was taken back: the file that a host still has says what it said.
 */
export function SheetButton({ view }: { view: View }): VNode | null {
  const { t, pack, route, site } = view;
  const page = route.kind === 'page' ? pack.pages[route.id] : undefined;
  if (!page || !hasSheet(page) || isWithdrawn(view, page.id)) return null;
  return (
    <>
      <PrintButton>{t('print.sheet')}</PrintButton>
      {site.media ? (
        <p>
          <a class="call" href={sheetPath(pack.lang, page)}>
            {t('print.sheet')} · PDF
          </a>
        </p>
      ) : null}
    </>
  );
}
