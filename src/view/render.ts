import { renderToString } from 'preact-render-to-string';
import type { Moment } from '../model/moment.ts';
import type { Pack } from '../model/pack.ts';
import type { Route } from '../model/route.ts';
import type { Site } from '../model/site.ts';
import { compose } from './compose.tsx';
import { createView } from './context.ts';

/**
 * The one door to a page: the same pack, route, site and moment give the same HTML at build time, in the worker and
 * in the tests. Pure: reads no clock, no storage, no network.
 */
export function renderPage(pack: Pack, route: Route, site: Site, moment: Moment): string {
  return `<!DOCTYPE html>${renderToString(compose(createView(pack, route, site, moment)))}`;
}
