import type { Findable } from '../../src/model/search.ts';

/** A short name for what was found, as the questions write it: `mx-comar-asylum`, `contacts-topic:legal`, `phrases#health`. */
export function nameOf({ route, part }: Pick<Findable, 'route' | 'part'>): string {
  if (route.kind === 'page') return route.id;
  const {
    kind,
    asked: _asked,
    ...rest
  } = route as { kind: string; asked?: unknown } & Record<string, string>;
  const [which] = Object.values(rest);
  return `${kind}${which ? `:${which}` : ''}${part ? `#${part}` : ''}`;
}
