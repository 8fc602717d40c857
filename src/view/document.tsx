import type { ComponentChildren, VNode } from 'preact';
import { feedPath } from '../model/feed-path.ts';
import { previewPath } from '../model/media-path.ts';
import { pathOf } from '../model/route.ts';
import { shortened } from '../text/shortened.ts';
import { BottomBar, Footer, Notices, TopBar } from './chrome.tsx';
import { ContentStateNote } from './content-state.tsx';
import type { View } from './context.ts';
import { extraOf } from './extra-style.ts';
import { inLanguage, marked } from './in-language.ts';
import { LanguageNote } from './language-note.tsx';
import { allowedFor, metaPolicy } from './security.ts';
import { ShareBox } from './share.tsx';
import { TwoLanguages } from './two-languages.tsx';
import { Unmaintained } from './unmaintained.tsx';
import { isWithdrawn } from './withdrawn.tsx';

export interface Head {
  title: string;
  description: string;
  /** Says nothing of the subject in link previews: the phone may be looked at. */
  neutral?: boolean;
}

/** Pages without a subject of their own: never indexed, no language switch to themselves, nothing to share. */
const BARE = ['exit', 'no-content', 'not-found', 'languages', 'erase', 'shelter-topic', 'poster'];

/** The language of a page that is borrowed from another one. */
const borrowedFrom = ({ route, pack }: View): string | undefined =>
  route.kind === 'page' ? pack.pages[route.id]?.lang : undefined;

/** Where the page stands in every language. A borrowed page is a copy: the one it is taken from stands for it. */
function Alternates({ view }: { view: View }): VNode | null {
  const { pack, route, site } = view;
  const answered = route.kind === 'screener' && route.place !== '';
  if (answered || BARE.includes(route.kind)) return <meta name="robots" content="noindex" />;
  const href = (lang?: string): string => site.origin + pathOf(pack, route, lang);
  const lent = borrowedFrom(view);
  if (lent)
    return (
      <>
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={href(lent)} />
      </>
    );
  return (
    <>
      <link rel="canonical" href={href()} />
      {pack.languages.map(({ code }) => (
        <link rel="alternate" hreflang={code} href={href(code)} />
      ))}
    </>
  );
}

/** Where a feed reader or a browser finds the changes. */
function Feed({ view }: { view: View }): VNode | null {
  const { pack, route, site, t } = view;
  return route.kind === 'home' || route.kind === 'changes' ? (
    <link
      rel="alternate"
      type="application/atom+xml"
      title={t('changes.title')}
      href={site.origin + feedPath(pack)}
    />
  ) : null;
}

/** What apps show of a link before it is opened: messengers cut longer words, and take the picture by a whole address. */
function Picture({ view }: { view: View }): VNode | null {
  const { site, pack, route } = view;
  if (!site.media) return null;
  const page = route.kind === 'page' && !isWithdrawn(view, route.id) ? pack.pages[route.id] : undefined;
  return (
    <>
      <meta property="og:image" content={site.origin + previewPath(pack.lang, page)} />
      <meta property="og:image:type" content="image/jpeg" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** What a link to the page looks like in a message. Of a page that was taken back only its name is left. */
export function Preview({ view, head }: { view: View; head: Head }): VNode {
  const { t, site, route } = view;
  const neutral = head.neutral || site.discreet;
  const title = neutral ? t('app.name') : head.title;
  const withdrawn = route.kind === 'page' && isWithdrawn(view, route.id);
  const description = neutral ? t('app.tagline') : withdrawn ? t('withdrawn.lead') : head.description;
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:title" content={shortened(title, 60)} />
      <meta property="og:description" content={shortened(description, 80)} />
      <Picture view={view} />
    </>
  );
}

/** The web manifest in the language of the page; in a discreet copy the one that says nothing. */
const manifestPath = ({ pack, site }: View): string =>
  `/${site.discreet ? 'plain' : 'app'}.${pack.lang}.webmanifest`;

/** The whole HTML document around a page's body. */
export function Document({
  view,
  head,
  children,
}: {
  view: View;
  head: Head;
  children: ComponentChildren;
}): VNode {
  const { pack, site, moment, t, route } = view;
  const title =
    route.kind === 'exit' ? head.title : site.discreet ? t('app.name') : `${head.title} · ${t('app.name')}`;
  const bare = route.kind === 'exit';
  const extra = extraOf(view);
  return (
    <html
      lang={pack.lang}
      dir={pack.locale.dir}
      data-app-version={site.version}
      data-lang={pack.lang}
      data-seq={pack.seq}
      data-issued={pack.issued}
      data-content-state={moment.state}
      data-discreet={site.discreet ? '' : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title {...marked(inLanguage(view, borrowedFrom(view)), view)}>{title}</title>
        <meta http-equiv="Content-Security-Policy" content={metaPolicy(site, allowedFor(pack, route))} />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <style dangerouslySetInnerHTML={{ __html: site.css }} />
        {extra ? <style dangerouslySetInnerHTML={{ __html: extra.css }} /> : null}
        <link rel="icon" href="/icons/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icons/icon-192.png" />
        {/* Elsewhere the script names it, once the page is in use. */}
        {route.kind === 'home' ? <link rel="manifest" href={manifestPath(view)} /> : null}
        <Alternates view={view} />
        <Feed view={view} />
        {bare ? null : <Preview view={view} head={head} />}
      </head>
      <body>
        {bare ? (
          <main data-testid="content">{children}</main>
        ) : (
          <>
            <a class="skip" href="#content">
              {t('skip')}
            </a>
            <TopBar view={view} />
            <main id="content" data-testid="content" tabindex={-1}>
              {/* The words of an expired guide say as much, and what to do. */}
              {view.moment.state === 'stale' ? null : <Unmaintained view={view} />}
              <ContentStateNote view={view} />
              <LanguageNote view={view} />
              {children}
            </main>
            <TwoLanguages view={view} />
            <ShareBox view={view} head={head} />
            <Footer view={view} />
            <div class="dock">
              {route.kind === 'erase' ? null : <Notices view={view} />}
              <BottomBar view={view} />
            </div>
          </>
        )}
      </body>
    </html>
  );
}
