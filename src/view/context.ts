import { notesOfChanges } from '../model/change.ts';
import type { Day } from '../model/day.ts';
import type { Moment } from '../model/moment.ts';
import type { Pack } from '../model/pack.ts';
import { factsOn } from '../model/page-facts.ts';
import { BESIDE } from '../model/query.ts';
import { hasRoute, pathOf, type Route } from '../model/route.ts';
import type { Site } from '../model/site.ts';
import { formatDay, formatSince } from '../text/format.ts';
import { translatorOf, type Translate } from '../text/translate.ts';
import { screenerFacts } from './screener-facts.ts';

/** What every part of a page needs. */
export interface View {
  pack: Pack;
  route: Route;
  site: Site;
  moment: Moment;
  t: Translate;
  /** Address of a route in the page's language. */
  to: (route: Route) => string;
  /** A day in words. */
  day: (day: Day) => string;
  /** A day in words, behind "since". */
  since: (day: Day) => string;
  /** Facts of the page in the order of their source numbers; none on lists. */
  notes: readonly string[];
  /** The same page in a second language, shown beneath. */
  beside?: View | undefined;
  /** On a phone that many people use: nothing is offered to be kept. */
  shared?: true;
  /** In the body of a borrowed page: the view of what is around it, in the reader's language. */
  reader?: View;
}

/** The address with the second language in it, so that the next page is shown in both as well. */
const toBoth = (pack: Pack, target: Route, beside: Pack | undefined): string =>
  beside && target.kind !== 'exit'
    ? `${pathOf(pack, target)}?${BESIDE}=${beside.lang}`
    : pathOf(pack, target);

export function createView(pack: Pack, route: Route, site: Site, moment: Moment, beside?: Pack): View {
  const t = translatorOf(pack);
  const page = route.kind === 'page' ? pack.pages[route.id] : undefined;
  const charts = route.kind === 'figures' ? pack.charts : [];
  return {
    pack,
    route,
    site,
    moment,
    t,
    notes: page
      ? factsOn(pack, page)
      : [
          ...screenerFacts(route, pack),
          ...new Set(charts.flatMap(({ bars }) => bars.map(({ fact }) => fact))),
          ...notesOfChanges(route, pack),
        ],
    to: (target) => toBoth(pack, target, beside),
    day: (day) => formatDay(day, pack.locale, t),
    since: (day) => formatSince(day, pack.locale, t),
    beside: beside && hasRoute(beside, route) ? createView(beside, route, site, moment) : undefined,
  };
}
