import type { VNode } from 'preact';
import type { Page } from '../model/page.ts';
import { textMark } from '../model/recording.ts';
import type { View } from './context.ts';
import { Icon } from './icons.tsx';

/**
 * Hidden until the page's script is there: what reads aloud is loaded at the tap. All its words are in the markup. Its
 * sign is drawn: an emoji held up the first words of the page by the search for a font that has it.
 */
export function HearButton({ view: { t, pack }, page }: { view: View; page: Page }): VNode {
  const { audio } = pack;
  return (
    <button
      type="button"
      class="save"
      data-island="hear"
      hidden
      data-pause={t('hear.pause')}
      data-next={t('next')}
      data-stop={t('hear.stop')}
      data-none={t('hear.none')}
      data-audio={
        audio?.pages.includes(page.id) ? `${page.id} ${textMark(pack, page)} ${audio.sha256}` : undefined
      }
    >
      <Icon name="hear" /> {t('hear')}
    </button>
  );
}
