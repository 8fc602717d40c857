import type { ComponentChildren } from 'preact';
import type { Route } from '../model/route.ts';
import { sourcesBody, sourcesRangeBody } from './all-sources.tsx';
import type { View } from './context.ts';
import { figuresBody } from './figures.tsx';
import { paperBody, paperCountryBody } from './paper.tsx';
import { posterBody } from './poster.tsx';
import { routeMapBody } from './route-map.tsx';
import { screenerBody } from './screener.tsx';
import { searchBody } from './search.tsx';
import { shelterBody, shelterTopicBody } from './shelter.tsx';
import { verifyBody } from './verify.tsx';

/** What makes any page. */
type BodyOf = (view: View) => ComponentChildren;

/** The one route of a kind that says more than its kind. */
export type Of<K extends Route['kind']> = Extract<Route, { kind: K }>;

/**
 * Pages that somebody looks at, works with or passes on, and nobody opens in a hurry. A worker gets them with its
 * second script, so that it begins sooner: see sw/seldom.ts.
 */
export const SELDOM = {
  figures: figuresBody,
  paper: paperBody,
  'paper-country': (view: View, { country }: Of<'paper-country'>) => paperCountryBody(view, country),
  poster: posterBody,
  'route-map': (view: View, { id }: Of<'route-map'>) => {
    const map = view.pack.maps[id];
    if (!map) throw new Error(`Map ${id} is not in the pack`);
    return routeMapBody(view, map);
  },
  screener: (view: View, { place }: Of<'screener'>) => screenerBody(view, place),
  search: (view: View, { asked }: Of<'search'>) => searchBody(view, asked),
  shelter: shelterBody,
  'shelter-topic': (view: View, { topic }: Of<'shelter-topic'>, bodyOf: BodyOf) =>
    shelterTopicBody(view, topic, bodyOf),
  sources: sourcesBody,
  'sources-range': (view: View, { range }: Of<'sources-range'>) => sourcesRangeBody(view, range),
  verify: (view: View, { typed }: Of<'verify'>) => verifyBody(view, typed),
};
