import { PATHWAY_KINDS } from '../../model/page.ts';
import type { Rule } from './context.ts';

const FALLBACKS = ['en', 'es'];

/** Two pages must never share an address in any language. */
export const addresses: Rule = ({ content, note }) => {
  for (const { code, locale } of content.locales.values()) {
    const taken = new Map<string, string>();
    for (const path of Object.values(locale.value.paths)) taken.set(path, 'locale.json');
    for (const [id, page] of content.pages) {
      const slug = [code, ...FALLBACKS].map((lang) => page.value.slug[lang]).find(Boolean);
      const place = { doc: page.doc, path: ['slug'] };
      if (!slug) {
        note(place, 'A1', `no slug for "${code}"`, 'a slug for "es" and "en" at least');
        continue;
      }
      const kind = (PATHWAY_KINDS as readonly string[]).includes(page.value.kind)
        ? 'pathway'
        : page.value.kind;
      const address = kind === 'info' ? slug : `${kind}/${slug}`;
      if (kind === 'pathway' && slug.length === 2)
        note(place, 'A2', `the slug "${slug}"`, 'a longer one: two letters are the address of a country');
      const other = taken.get(address);
      if (other)
        note(
          place,
          'A2',
          `the slug "${slug}" for "${code}", which ${other} has already`,
          'a slug of its own',
        );
      taken.set(address, id);
    }
  }
};
