import type { Pack } from '../model/pack.ts';
import type { Page } from '../model/page.ts';
import type { Route } from '../model/route.ts';
import { subjectOf } from '../model/shelter.ts';
import type { Site } from '../model/site.ts';
import type { View } from './context.ts';

/** Kinds of page whose pictures, tiles, forms, cards or numbers are styled in extra.css. */
const KINDS: readonly Route['kind'][] = [
  'home',
  'help',
  'paper-country',
  'phrases',
  'checklists',
  'figures',
  'route-map',
  'saved',
  'shelter',
  'poster',
  'no-content',
  'erase',
];

/** Whether newer Spanish stands beneath words of the page that are older. */
const hasNewerSource = (pack: Pack, { blocks }: Page): boolean =>
  blocks.some((block) => ('use' in block ? pack.blocks[block.use]?.stale : block.source));

/** Urgent pages begin with the emergency numbers; the page about privacy holds the button that erases. */
const needsExtra = (pack: Pack, page: Page): boolean =>
  page.kind === 'help' || page.id === 'privacy' || hasNewerSource(pack, page);

function routeNeedsExtra(pack: Pack, route: Route): boolean {
  switch (route.kind) {
    case 'page': {
      const page = pack.pages[route.id];
      return page !== undefined && needsExtra(pack, page);
    }
    case 'shelter-topic':
      return routeNeedsExtra(pack, subjectOf(route.topic));
    // The form comes with an answer: a host has none.
    case 'search':
      return route.asked !== undefined;
    case 'verify':
      return route.typed !== undefined;
    default:
      return KINDS.includes(route.kind);
  }
}

/** The style sheet that the page of a view has besides that of every page, if it needs one. */
export const extraOf = ({ site, pack, route, beside }: View): Site['extra'] =>
  beside || routeNeedsExtra(pack, route) ? site.extra : undefined;
