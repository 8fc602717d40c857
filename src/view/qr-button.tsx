import type { VNode } from 'preact';
import type { View } from './context.ts';

/**
 * Shows the code of an address of this copy on the screen, for another phone to read: of the page it stands on, where no
 * path is given. Hidden without script.
 */
export const QrButton = ({ view, path }: { view: View; path?: string | undefined }): VNode => (
  <div data-island="qr" data-path={path}>
    <button type="button" class="call" hidden>
      {view.t('qr.show')}
    </button>
  </div>
);
