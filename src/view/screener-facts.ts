import type { Pack } from '../model/pack.ts';
import type { Route } from '../model/route.ts';
import { placeAt } from '../model/screener.ts';

/** What a result of the questions stands on, in the order in which it is read; nothing anywhere else. */
export function screenerFacts(route: Route, pack: Pack): string[] {
  if (route.kind !== 'screener') return [];
  const { outcomes, rules } = pack.screener;
  const options = outcomes[placeAt(pack.screener, route.place).to]?.options ?? [];
  const ids = options.flat().flatMap((id) => {
    const rule = rules[id];
    const status = pack.pages[rule?.page ?? '']?.status;
    return [...(rule?.facts ?? []), ...(status ? [status] : [])];
  });
  return [...new Set(ids)];
}
