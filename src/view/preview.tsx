import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { isOverdue } from '../model/freshness.ts';
import type { Moment } from '../model/moment.ts';
import type { Pack } from '../model/pack.ts';
import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import { statusOf } from '../model/status.ts';
import { createView, type View } from './context.ts';
import { Icon } from './icons.tsx';
import css from './preview.css?inline';
import { lateWords } from './status.tsx';

/** The status with its icon, word and date, softened like the page's own where its date has passed. */
function Status({ view, page }: { view: View; page: Page }): VNode | null {
  const { pack, t, day, moment } = view;
  const fact = page.status ? pack.facts[page.status] : undefined;
  if (!fact) return null;
  const { status } = statusOf(fact);
  const late = isOverdue(fact, moment.today) && status !== 'closed';
  return (
    <p class={late ? 'status' : `status s-${status}`}>
      <Icon name={late ? 'unknown' : status} />{' '}
      <span>
        <b>{late ? lateWords(view, fact) : t(`status.${status}`)}</b>
        {late ? null : `. ${t('seen', { date: day(fact.seen) })}`}
      </span>
    </p>
  );
}

/** Newest date of what a page without a status stands on. */
function Newest({ view, page }: { view: View; page: Page }): VNode | null {
  const days = view.notes.flatMap((id) => view.pack.facts[id]?.seen ?? []).filter((seen) => /^\d/.test(seen));
  const newest = days.sort()[days.length - 1];
  return page.status || !newest ? null : (
    <p class="status">
      <span>{view.t('page.newest', { date: view.day(newest) })}</span>
    </p>
  );
}

/**
 * The picture that messengers show of a link, as a page of 1200 × 630 for a browser to draw: name, title, status and
 * date of a guide; without one the general picture of the language, which says nothing of any subject.
 */
export function renderPreview(pack: Pack, page: Page | undefined, site: Site, moment: Moment): string {
  const view = createView(pack, page ? { kind: 'page', id: page.id } : { kind: 'home' }, site, moment);
  const { t } = view;
  return `<!DOCTYPE html>${renderToString(
    <html lang={pack.lang} dir={pack.locale.dir}>
      <head>
        <meta charset="utf-8" />
        <title>{t('app.name')}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <header>{t('app.name')}</header>
        <main>
          {page ? (
            <>
              <h1>{page.title}</h1>
              <Status view={view} page={page} />
              <Newest view={view} page={page} />
            </>
          ) : (
            <h1>{t('app.tagline')}</h1>
          )}
        </main>
      </body>
    </html>,
  )}`;
}
