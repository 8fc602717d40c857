import type { VNode } from 'preact';
import { pathOf, type Route } from '../model/route.ts';
import { statusOf } from '../model/status.ts';
import { sentenceGap, sentences } from '../text/format.ts';
import type { View } from './context.ts';
import type { Head } from './document.tsx';
import { inLanguage } from './in-language.ts';
import { OneFileLink } from './one-file-link.tsx';
import { lateWords } from './status.tsx';

/** What a message says without being opened: title, status with its date, answer. At most 700 characters. */
function message(view: View, { title, description }: Head): string {
  const { pack, route } = view;
  const page = route.kind === 'page' ? pack.pages[route.id] : undefined;
  const body = inLanguage(view, page?.lang);
  const { t, day } = body;
  const fact = page?.status ? pack.facts[page.status] : undefined;
  const gap = sentenceGap(body.pack.locale);
  const status = fact
    ? t(`status.${statusOf(fact).status}`) +
      gap +
      t('share.seen', { date: day(fact.seen) }) +
      gap.slice(1) +
      sentences(body.pack.locale, lateWords(body, fact))
    : '';
  return [title, status, description].filter(Boolean).join('\n');
}

/** Pages without a subject of their own have no address worth sending. */
export const isShared = ({ kind }: Route): boolean =>
  !['no-content', 'not-found', 'languages', 'erase', 'shelter-topic'].includes(kind);

/**
 * A plain WhatsApp link, complete without script. Without a configured origin the page's script puts the address in,
 * because only the phone knows where the copy was read.
 */
export function SendLink({ view, head }: { view: View; head: Head }): VNode {
  const { t, site, pack, route } = view;
  const path = pathOf(pack, route.kind === 'screener' ? { kind: 'screener', place: '' } : route);
  const text = message(view, head);
  return (
    <a
      class="call"
      data-testid="share"
      data-text={text}
      data-path={path}
      href={`https://wa.me/?text=${encodeURIComponent(site.origin ? `${text}\n${site.origin}${path}` : text)}`}
      rel="noreferrer noopener"
    >
      {t('share.whatsapp')}
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
      <p class="small">{t('share.note')}</p>
      <OneFileLink view={view} />
    </section>
  );
}
