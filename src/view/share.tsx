import type { VNode } from 'preact';
import { hasRoute, pathOf, type Route } from '../model/route.ts';
import type { View } from './context.ts';
import type { Head } from './document.tsx';
import { OneFileLink } from './one-file-link.tsx';
import { codeOf, shareMessage } from './share-message.ts';
import { QrButton } from './qr-button.tsx';
import { SheetButton } from './sheet-button.tsx';

/** Pages without a subject of their own have no address worth sending. */
export const isShared = ({ kind }: Route): boolean =>
  !['no-content', 'not-found', 'languages', 'erase', 'shelter-topic', 'poster'].includes(kind);

/**
 * Text as the value of a query. Letters beyond ASCII stay as they are, for browsers encode them by themselves: in
 * Arabic or Chinese the page would be a kilobyte longer.
 */
const asQuery = (text: string): string =>
  encodeURIComponent(text).replace(/(?:%[89A-F][0-9A-F])+|%(?:2F|3A|2C)/g, (coded) =>
    decodeURIComponent(coded),
  );

/** The code of this page, and the way to look one up. */
function CodeLine({ view }: { view: View }): VNode | null {
  const { t, to, pack, route } = view;
  if (!hasRoute(pack, { kind: 'verify' })) return null;
  const code = codeOf(view, route);
  return (
    <p class="small">
      {code ? `${t('share.code', { code })} ` : null}
      <a class="alone" href={to({ kind: 'verify' })}>
        {t('verify.title')}
      </a>
    </p>
  );
}

/**
 * A plain WhatsApp link, complete without script. The page's script puts in the address at which this copy was read,
 * takes the phone's own way of sharing where there is one, and offers to copy the text where there is none.
 */
export function SendLink({ view, head }: { view: View; head: Head }): VNode {
  return (
    <a
      class="call"
      data-testid="share"
      href={`https://wa.me/?text=${asQuery(shareMessage(view, head))}`}
      rel="noreferrer"
    >
      {view.t('share.whatsapp')}
    </a>
  );
}

/** How to pass the page on, and the guide as a file. */
export function ShareBox({ view, head }: { view: View; head: Head }): VNode | null {
  const { t, route } = view;
  if (!isShared(route)) return null;
  return (
    <section class="share" id="share" aria-labelledby="share-title">
      <h2 id="share-title">{t(route.kind === 'screener' ? 'screener.share' : 'share.title')}</h2>
      <SendLink view={view} head={head} />
      <button type="button" class="call" hidden data-copied={t('share.copied')}>
        {t('share.copy')}
      </button>
      <p class="small">{t('share.note')}</p>
      <CodeLine view={view} />
      <QrButton
        view={view}
        path={route.kind === 'screener' ? pathOf(view.pack, { kind: 'screener', place: '' }) : undefined}
      />
      <SheetButton view={view} />
      <OneFileLink view={view} />
    </section>
  );
}
