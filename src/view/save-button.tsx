import type { VNode } from 'preact';
import type { Page } from '../model/page.ts';
import type { View } from './context.ts';

/** Hidden until the page's script finds that this browser may keep something. All its words are in the markup. */
export function SaveButton({ view, page }: { view: View; page: Page }): VNode | null {
  const { t } = view;
  if (view.shared) return null;
  return (
    <button
      type="button"
      class="save"
      data-testid="save"
      data-island="save"
      data-save={page.id}
      aria-pressed={view.moment.saved ? 'true' : 'false'}
      hidden
      data-failed={t('save.failed')}
    >
      <span class="off">{t('save')}</span>
      <span class="on">✓ {t('save.done')}</span>
    </button>
  );
}
