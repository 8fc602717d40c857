import type { VNode } from 'preact';
import type { Page } from '../model/page.ts';
import { pathOf, type Route } from '../model/route.ts';
import { UNKNOWN_STATE, type TextState } from '../model/text-state.ts';
import type { View } from './context.ts';

const REVIEWS = { none: 0, one: 1, two: 2 };

/** Who wrote the words and how many have reviewed them, as the end of a key. */
function keyOf({ origin, reviews }: TextState): string {
  const reviewed = ['', '-one', '-two'][reviews] ?? '';
  return `note.${origin}${reviewed}`;
}

const withoutAddress = ({ kind }: Route): boolean => ['no-content', 'not-found', 'languages'].includes(kind);

/** The same page in another language, by that language's own name. */
function Elsewhere({ view, lang }: { view: View; lang: string }): VNode | null {
  const { pack, route } = view;
  const language = pack.languages.find(({ code }) => code === lang);
  return language ? (
    <a href={pathOf(pack, route, lang)} lang={lang} dir={language.dir}>
      {language.name}
    </a>
  ) : null;
}

/** Says in the reader's language that the page is borrowed, from which language, and where else it can be read. */
function Borrowed({ view, page }: { view: View; page: Page }): VNode | null {
  const { pack, t } = view;
  const { lang, elsewhere = [] } = page;
  if (!lang) return null;
  const nameOf = (code: string): string => pack.locale.languages[code] ?? code;
  return (
    <div class="warn" data-testid="borrowed">
      <p>
        <b>{t('note.borrowed', { language: nameOf(pack.lang), shown: nameOf(lang) })}</b>
      </p>
      {elsewhere.length ? (
        <p class="elsewhere">
          {t('note.elsewhere')}{' '}
          {elsewhere.map((code) => (
            <>
              {' '}
              <Elsewhere view={view} lang={code} />
            </>
          ))}
        </p>
      ) : null}
    </div>
  );
}

/** Who wrote these words and who has reviewed them; said on every page, in the reader's language. */
export function LanguageNote({ view }: { view: View }): VNode {
  const { pack, t, route } = view;
  const page = route.kind === 'page' ? pack.pages[route.id] : undefined;
  const { origin, review } = pack.locale;
  const state = page ? (page.state ?? UNKNOWN_STATE) : { origin, reviews: REVIEWS[review] };
  const source = pack.lang !== 'es' && pack.languages.some(({ code }) => code === 'es');
  const target: Route = withoutAddress(route) ? { kind: 'home' } : route;
  return (
    <>
      {page ? <Borrowed view={view} page={page} /> : null}
      <p class="note" data-testid="language-note" data-origin={state.origin} data-reviews={state.reviews}>
        {t(keyOf(state))} {state.stale ? `${t('note.stale', { count: state.stale })} ` : null}
        {source ? (
          <a href={pathOf(pack, target, 'es')} hreflang="es">
            {t('note.source')}
          </a>
        ) : null}
      </p>
    </>
  );
}
