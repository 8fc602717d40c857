import type { VNode } from 'preact';
import { isAboutGuide, isPathway } from '../model/page.ts';
import { INSTALL_PROBLEMS } from '../model/problem.ts';
import type { Route } from '../model/route.ts';
import { placeAt } from '../model/screener.ts';
import { sentenceGap } from '../text/format.ts';
import type { View } from './context.ts';
import { Icon } from './icons.tsx';
import { LanguageLinks } from './language-links.tsx';
import { isShared } from './share.tsx';

type Section = 'help' | 'risks' | 'options' | 'return' | 'contacts' | 'sources' | 'changes' | 'shelter';

/** The list a page belongs to, for the way back; home for everything else. */
function parentOf({ route, pack }: View): Section | null {
  switch (route.kind) {
    case 'page': {
      const page = pack.pages[route.id];
      if (!page || isAboutGuide(page)) return null;
      if (page.kind === 'info') return 'return';
      return isPathway(page) ? 'options' : page.kind === 'help' ? 'help' : 'risks';
    }
    case 'route-map':
    case 'figures':
      return 'risks';
    case 'options-country':
    case 'options-nationality':
    case 'situation':
      return 'options';
    case 'contacts-country':
    case 'contacts-topic':
    case 'contacts-language':
    case 'paper':
    case 'paper-country':
      return 'contacts';
    case 'sources-range':
      return 'sources';
    case 'changes-year':
      return 'changes';
    case 'shelter-topic':
      return 'shelter';
    default:
      return null;
  }
}

/** Endonyms, no flags, the current language marked; each link leads to the same page. */
function LanguageSwitch({ view }: { view: View }): VNode {
  const { pack, route, t } = view;
  const target: Route = ['not-found', 'no-content', 'languages', 'erase', 'poster'].includes(route.kind)
    ? { kind: 'home' }
    : route;
  return (
    <details class="lang" data-testid="lang-switch">
      <summary>
        <span class="vh">{t('nav.language')}: </span>
        {pack.locale.name}
      </summary>
      <ul>
        <LanguageLinks pack={pack} target={target} />
      </ul>
    </details>
  );
}

/** The question before, so that Back keeps its place also where the history is gone. */
function questionBefore({ route, pack }: View): Route | null {
  const before = route.kind === 'screener' ? placeAt(pack.screener, route.place).parent : null;
  return before ? { kind: 'screener', place: before.code } : null;
}

export function TopBar({ view }: { view: View }): VNode {
  const { t, to } = view;
  const parent = parentOf(view);
  const question = questionBefore(view);
  return (
    <header class="top">
      {question ? (
        <a class="back" href={to(question)} data-testid="question-before">
          <span class="arrow" aria-hidden="true" />
          {t('screener.back')}
        </a>
      ) : parent ? (
        <a class="back" href={to({ kind: parent })}>
          <span class="arrow" aria-hidden="true" />
          <span class="vh">{t('nav.back')} </span>
          {t(`${parent}.title`)}
        </a>
      ) : (
        <a class="back" href={to({ kind: 'home' })}>
          {t('app.name')}
        </a>
      )}
      <a class="exit" data-testid="exit" href={to({ kind: 'exit' })} rel="nofollow">
        {t('exit')}
      </a>
      <LanguageSwitch view={view} />
    </header>
  );
}

/**
 * What the script may have to say: offline, guide stored, update. One live region; the words wait in the markup, so
 * that the script carries none.
 */
export function Notices({ view }: { view: View }): VNode {
  const { t } = view;
  return (
    <div
      class="notices"
      id="notices"
      role="status"
      data-ready={t('offline.ready')}
      data-offline={t('offline.now')}
      data-offer={t('offline.offer', { size: '{size}' })}
      data-get={t('offline.get')}
      data-errors={JSON.stringify(
        Object.fromEntries(INSTALL_PROBLEMS.map((code) => [code, t(`error.${code}`)])),
      )}
      data-saving={t('offline.saving', { size: '{size}' })}
      data-cancel={t('saved.cancel')}
      data-lost={t('offline.lost')}
      data-clock={t('clock.behind', { date: '{date}' })}
      data-browser={t('offline.browser')}
      data-content={t('update.content', { date: '{date}' })}
      data-update={t('update.ready')}
      data-accept={t('update.accept')}
      data-close={t('close')}
    />
  );
}

export function Footer({ view }: { view: View }): VNode {
  const { pack, t, to, day } = view;
  const links = (['about', 'method', 'privacy'] as const).filter((id) => pack.pages[id]);
  return (
    <footer class="foot">
      <nav aria-label={t('footer.links')}>
        {pack.locale.paths['search'] ? <a href={to({ kind: 'search' })}>{t('search.link')}</a> : null}
        {links.map((id) => (
          <a href={to({ kind: 'page', id })}>{t(`footer.${id}`)}</a>
        ))}
        <a href={to({ kind: 'page', id: 'about' })}>{t('error.report')}</a>
      </nav>
      <p class="small">
        {t('footer.version', { date: day(pack.issued) }) + sentenceGap(pack.locale) + t('footer.licence')}
      </p>
      {view.site.development ? <p class="small">{t('footer.development')}</p> : null}
    </footer>
  );
}

export function BottomBar({ view }: { view: View }): VNode {
  const { t, to, route } = view;
  const here = (kind: string): string | undefined => (route.kind === kind ? 'page' : undefined);
  return (
    <nav class="bottom" aria-label={t('nav.main')}>
      <a href={to({ kind: 'home' })} aria-current={here('home')}>
        <Icon name="home" />
        {t('nav.home')}
      </a>
      <a href={to({ kind: 'saved' })} aria-current={here('saved')}>
        <Icon name="saved" />
        {t('nav.saved')}
      </a>
      <a class="sos" href={to({ kind: 'help' })} aria-current={here('help')}>
        <Icon name="alert" />
        {t('nav.help')}
      </a>
      <a href={`${isShared(route) ? '' : to({ kind: 'home' })}#share`}>
        <Icon name="share" />
        {t('nav.share')}
      </a>
    </nav>
  );
}
