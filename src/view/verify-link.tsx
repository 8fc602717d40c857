import type { VNode } from 'preact';
import { hasRoute } from '../model/route.ts';
import type { View } from './context.ts';

/** The way to the check; nothing where the pack is from before there was one. */
export function VerifyLink({ view }: { view: View }): VNode | null {
  return hasRoute(view.pack, { kind: 'verify' }) ? (
    <p>
      <a class="alone" href={view.to({ kind: 'verify' })}>
        {view.t('verify.title')}
      </a>
    </p>
  ) : null;
}
