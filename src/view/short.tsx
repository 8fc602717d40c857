import type { VNode } from 'preact';
import { pathOf } from '../model/route.ts';
import type { View } from './context.ts';
import { Preview, type Head } from './document.tsx';
import { inLanguage, marked } from './in-language.ts';
import { metaPolicy } from './security.ts';

/**
 * What a host has at a short address: goes on to the page at once, without script. Link previews are made of this page,
 * so it says of the subject what the page itself would, and in a discreet copy nothing.
 */
export function ShortPage({ view, head }: { view: View; head: Head }): VNode {
  const { pack, route, site, t } = view;
  const path = pathOf(pack, route);
  const page = route.kind === 'page' ? pack.pages[route.id] : undefined;
  const neutral = head.neutral || site.discreet;
  const title = neutral ? t('app.name') : head.title;
  const marks = marked(inLanguage(view, neutral ? undefined : page?.lang), view);
  return (
    <html lang={pack.lang} dir={pack.locale.dir}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={metaPolicy(site)} />
        <meta http-equiv="refresh" content={`0;url=${path}`} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title {...marks}>{title}</title>
        <link rel="canonical" href={site.origin + path} />
        <Preview view={view} head={head} />
      </head>
      <body>
        <main>
          <a href={path} {...marks}>
            {title}
          </a>
        </main>
      </body>
    </html>
  );
}
