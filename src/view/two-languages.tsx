import type { VNode } from 'preact';
import { BESIDE } from '../model/query.ts';
import { pathOf } from '../model/route.ts';
import type { View } from './context.ts';
import { isShared } from './share.tsx';

/** A language by its own name, as a link. */
function Ways({
  view,
  languages,
  second,
}: {
  view: View;
  languages: string[];
  second: string | null;
}): VNode {
  const { pack, route } = view;
  return (
    <p class="jumps">
      {pack.languages
        .filter(({ code }) => languages.includes(code))
        .map(({ code, name }) => (
          <a href={pathOf(pack, route, code) + (second ? `?${BESIDE}=${second}` : '')} lang={code}>
            {name}
          </a>
        ))}
    </p>
  );
}

/**
 * For a helper and a reader together: the page in the helper's language, with the reader's beneath each block. The
 * link is the helper's page with the reader's language as a query. The worker answers it with both; a phone without a
 * worker, or without both guides, gets the helper's page alone.
 */
export function TwoLanguages({ view }: { view: View }): VNode | null {
  const { t, pack, route, beside } = view;
  if (!isShared(route) || route.kind === 'saved' || pack.languages.length < 2) return null;
  const others = pack.languages.map(({ code }) => code).filter((code) => code !== pack.lang);
  return (
    <section class="share" id="two" data-testid="two-languages" aria-labelledby="two-title">
      {/* Folded: names in three other scripts, each with a font to look for, would hold up the first words. */}
      <details open={beside !== undefined}>
        <summary>
          <h2 id="two-title">{t('beside.title')}</h2>
        </summary>
        <p class="small">{t(beside ? 'beside.one' : 'beside.lead')}</p>
        {beside ? (
          <Ways view={view} languages={[pack.lang, beside.pack.lang]} second={null} />
        ) : (
          <Ways view={view} languages={others} second={pack.lang} />
        )}
      </details>
    </section>
  );
}
