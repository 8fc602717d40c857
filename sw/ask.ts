import type { Pack } from '../src/model/pack.ts';
import { MAX_QUERY, type Asked } from '../src/model/search.ts';
import { createFind, type Find } from '../src/text/find.ts';
import { translatorOf } from '../src/text/translate.ts';

/** The page that asks, its script and its icons come first. */
const WARM_UP_AFTER_MS = 300;

/** Lives as long as the worker and its pack; a new edition is another pack. */
const finds = new WeakMap<Pack, Find>();

function findIn(pack: Pack): Find {
  const known = finds.get(pack);
  if (known) return known;
  const made = createFind({ pack, t: translatorOf(pack) });
  finds.set(pack, made);
  return made;
}

/**
 * What the guide on this phone has for a question. Nothing of it is kept: the page that comes back is the only place
 * where the question stands. Whoever opens the form is about to ask, so the search is set up behind its back, after
 * the page has gone out.
 */
export function ask(pack: Pack, text: string): Asked {
  const query = text.trim().slice(0, MAX_QUERY);
  if (query) return { query, found: findIn(pack)(query) };
  setTimeout(() => findIn(pack), WARM_UP_AFTER_MS);
  return { query, found: [] };
}
