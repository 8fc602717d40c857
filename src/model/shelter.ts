import type { Pack } from './pack.ts';
import { SITUATIONS } from './page.ts';
import type { Route } from './route.ts';

/** The page that a topic of a shared phone stands for. */
export function subjectOf(topic: string): Route {
  const situation = SITUATIONS.find((one) => one === topic);
  return situation ? { kind: 'situation', situation } : { kind: 'page', id: topic };
}

/** What people ask for where a volunteer has one phone for all: urgent help, then their situations. */
export function shelterTopics({ pages, locale }: Pack): string[] {
  const all = Object.values(pages);
  if (!locale.paths['shelter']) return [];
  return [
    ...all.filter(({ kind }) => kind === 'help').map(({ id }) => id),
    ...SITUATIONS.filter((situation) => all.some(({ situations }) => situations?.includes(situation))),
  ];
}
