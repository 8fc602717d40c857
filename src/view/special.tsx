import type { ComponentChildren, VNode } from 'preact';
import { hasRoute } from '../model/route.ts';
import type { View } from './context.ts';
import { EmergencyNumbers } from './emergency.tsx';
import { OneFileLink } from './one-file-link.tsx';
import { SearchLink } from './search-link.tsx';
import { VerifyLink } from './verify-link.tsx';

/** The guide for who has no app, and the page for who has a queue; nothing in a pack from before there were any. */
function PassOn({ view }: { view: View }): VNode | null {
  const { t, to, pack } = view;
  return hasRoute(pack, { kind: 'shelter' }) ? (
    <>
      <p class="jumps">
        <OneFileLink view={view} />
        <a href={to({ kind: 'shelter' })}>{t('shelter.title')}</a>
      </p>
      <p class="small">{t('saved.file-lead')}</p>
    </>
  ) : null;
}

/** The saved page: what it can say without script, and the words its island needs. */
export function savedBody(view: View): ComponentChildren {
  const { t, pack } = view;
  const words = Object.fromEntries(
    Object.keys(pack.ui)
      .filter((key) => /^(saved|size|error)\.|^withdrawn$/.test(key))
      .map((key) => [key, pack.ui[key]]),
  );
  const locale = { months: pack.locale.months, dateForms: pack.locale.dateForms, number: pack.locale.number };
  const languages = pack.languages.map(({ code, name }) => ({ code, name }));
  return [
    <h1>{t('saved.title')}</h1>,
    <div
      id="saved"
      data-island="saved"
      data-testid="saved-list"
      data-words={JSON.stringify({ words, locale, languages })}
    >
      <p>{t('saved.noscript')}</p>
    </div>,
    <VerifyLink view={view} />,
    <p class="small">{t('saved.ios')}</p>,
    <PassOn view={view} />,
  ];
}

/** Nothing on it and nothing behind it: what a stranger sees after "Salir". */
export function exitBody(view: View): ComponentChildren {
  return [<h1 class="vh">{view.t('exit.title')}</h1>];
}

function Everywhere({ view }: { view: View }): VNode {
  const { t, to } = view;
  return (
    <ul class="rows">
      {(['help', 'risks', 'options', 'return', 'contacts'] as const).map((kind) => (
        <li>
          <a href={to({ kind })}>
            <b>{t(`${kind}.title`)}</b>
          </a>
        </li>
      ))}
    </ul>
  );
}

export function notFoundBody(view: View): ComponentChildren {
  return [
    <h1 data-testid="not-found">{view.t('notfound.title')}</h1>,
    <p>{view.t('notfound.lead')}</p>,
    <SearchLink view={view} />,
    <Everywhere view={view} />,
  ];
}

/**
 * Built into the app for a phone that holds no guide and has no network: what to do, and whom to call. The way to each
 * language comes first, then the numbers, which need no language, then what each language says.
 */
export function noContentBody(view: View): ComponentChildren {
  const { pack, t } = view;
  const others = pack.languages.filter(({ code, noContent }) => code !== pack.lang && noContent);
  return [
    <h1>{t('nocontent.title')}</h1>,
    <p>{t('nocontent.lead')}</p>,
    <nav class="jumps" aria-label={t('nav.language')}>
      {others.map(({ code, name, dir }) => (
        <a href={`#${code}`} lang={code} dir={dir}>
          {name}
        </a>
      ))}
    </nav>,
    <EmergencyNumbers view={view} />,
    others.map(({ code, dir, noContent }) => (
      <section lang={code} dir={dir}>
        <h2 id={code}>{noContent?.title}</h2>
        <p>{noContent?.lead}</p>
      </section>
    )),
  ];
}

export function languagesBody(view: View): ComponentChildren {
  return [
    <h1>{view.t('languages.title')}</h1>,
    <ul class="rows">
      {view.pack.languages.map(({ code, name, dir }) => (
        <li>
          <a href={`/${code}/`} lang={code} dir={dir} hreflang={code}>
            <b>{name}</b>
          </a>
        </li>
      ))}
    </ul>,
  ];
}

/** "Erase everything": with script it erases where it stands, without it leads to the address that erases. */
export function WipeBox({ view }: { view: View }): VNode {
  const { t, to } = view;
  return (
    <section class="box" id="wipe" data-island="wipe">
      {view.route.kind === 'erase' ? null : <h2>{t('wipe.title')}</h2>}
      <p>{t('wipe.lead')}</p>
      <a class="danger-button" data-testid="wipe" href={to({ kind: 'erase' })} rel="nofollow">
        {t('wipe')}
      </a>
      <p role="status" data-testid="wipe-done" data-done={t('wipe.done')} data-failed={t('wipe.failed')} />
    </section>
  );
}

/** The address that erases: nothing else on it, and nothing that would store the guide again. */
export function eraseBody(view: View): ComponentChildren {
  return [<h1>{view.t('wipe.title')}</h1>, <WipeBox view={view} />];
}
