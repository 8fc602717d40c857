import { linksIn } from '../text/inline.ts';
import type { Content } from './content.ts';

/** How often a source is leaned on. */
export interface SourceUse {
  facts: number;
  contacts: number;
  /** Pages and shared blocks whose words link to it, counted once per language. */
  links: number;
}

export const isUnused = ({ facts, contacts, links }: SourceUse): boolean => facts + contacts + links === 0;

/** The use of every source, in the order of `sources.json`. */
export function sourceUse(content: Content): Map<string, SourceUse> {
  const uses = new Map<string, SourceUse>(
    [...content.sources.keys()].map((id) => [id, { facts: 0, contacts: 0, links: 0 }]),
  );
  const count = (ids: Iterable<string>, kind: keyof SourceUse): void => {
    for (const id of new Set(ids)) {
      const use = uses.get(id);
      if (use) use[kind] += 1;
    }
  };
  for (const { value } of content.facts.values()) count(value.sources, 'facts');
  for (const { value } of content.contacts.values()) count(value.sources, 'contacts');
  for (const { pages, blocks } of content.locales.values())
    for (const words of [...pages.values(), ...blocks.values()])
      count(Object.values(words.value).flatMap(linksIn), 'links');
  return uses;
}
