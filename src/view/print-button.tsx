import type { ComponentChildren, VNode } from 'preact';

/** Lays the page out for paper and prints it; hidden without script, where the browser prints the page as it is. */
export const PrintButton = ({ children }: { children: ComponentChildren }): VNode => (
  <div class="screen" data-island="print">
    <button type="button" class="call" hidden>
      {children}
    </button>
  </div>
);
