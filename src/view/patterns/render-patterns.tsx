import { renderToString } from 'preact-render-to-string';
import type { Pack } from '../../model/pack.ts';
import type { Site } from '../../model/site.ts';
import { Document } from '../document.tsx';
import { castOf } from './cast.ts';
import { patternsOfClaims } from './of-claims.tsx';
import { patternsOfPages } from './of-pages.tsx';
import { PatternPart, type Pattern } from './pattern.tsx';
import { Colours } from './tokens.tsx';

const TITLE = 'Patterns';

const colours = ({ css }: Site): Pattern => ({
  name: 'Colours',
  use: 'Every colour has a name. Words stand out 7:1 from what is behind them.',
  states: [['by name', <Colours css={css} />]],
});

/** Parts that a script shows once it can do what they say; here there is none, and they are to be seen. */
const allShown = (html: string): string => html.replace(/(<(?:button|section)[^>]*?) hidden(?=[ >])/g, '$1');

/**
 * One page with everything that pages are made of, in every state, between the bars of a real page: what a look means,
 * what a change of the stylesheet does, and whether each look is accessible. `words` are those of `ui.json`, of which
 * the pack carries no more than it needs; `second` is the pack of another language.
 */
export function renderPatterns(pack: Pack, words: Record<string, string>, second: Pack, site: Site): string {
  const cast = castOf({ ...pack, ui: { ...words, ...pack.ui } }, second, site);
  const all = [colours(site), ...patternsOfClaims(cast), ...patternsOfPages(cast)];
  return `<!DOCTYPE html>${allShown(
    renderToString(
      <Document view={cast.view} head={{ title: TITLE, description: TITLE }}>
        <h1 lang="en" dir="ltr">
          {TITLE}
        </h1>
        {all.map((pattern) => (
          <PatternPart {...pattern} />
        ))}
      </Document>,
    ),
  )}`;
}
