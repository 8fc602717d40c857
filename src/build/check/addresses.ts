import { PATHWAY_KINDS } from '../../model/page.ts';
import type { LocaleContent, PageRecord } from '../content.ts';
import { at, type Context, type Rule } from './context.ts';

const FALLBACKS = ['en', 'es'];

/** Address of a section below the language, as a key that two sections must not share. */
function sectionAddress(key: string, path: string): string {
  if (key === 'figures') return `risk/${path}`;
  if (key.startsWith('situation-')) return `situation/${path}`;
  return key.startsWith('topic-') ? `contacts/${path}` : path;
}

function addressOf({ kind }: PageRecord, slug: string): string {
  if (kind === 'info') return slug;
  return `${(PATHWAY_KINDS as readonly string[]).includes(kind) ? 'pathway' : kind}/${slug}`;
}

function takenBySections({ note }: Context, { locale }: LocaleContent): Map<string, string> {
  const taken = new Map<string, string>();
  for (const [key, path] of Object.entries(locale.value.paths)) {
    const address = sectionAddress(key, path);
    const other = taken.get(address);
    if (other)
      note(
        at(locale, 'paths', key),
        'A2',
        `the address "${path}", which ${other} has already`,
        'an address of its own',
      );
    if (key.startsWith('topic-') && path.length === 2)
      note(
        at(locale, 'paths', key),
        'A2',
        `the address "${path}"`,
        'a longer one: two letters are the address of a country',
      );
    taken.set(address, `"${key}" in locale.json`);
  }
  return taken;
}

/** `soy-de-ve` and `atienden-en-ht` are made of a word of the language and a code: nothing else may look like them. */
function checkPrefixes({ content, note }: Context, { locale, code }: LocaleContent): void {
  const { nationality, language, ...others } = locale.value.paths;
  for (const [key, path] of Object.entries(others))
    if (key.startsWith('topic-') && path.startsWith(`${language}-`))
      note(
        at(locale, 'paths', key),
        'A2',
        `the address "${path}"`,
        `one that does not begin with "${language}-": those are the languages of the contacts`,
      );
  for (const page of content.pages.values()) {
    const lang = [code, ...FALLBACKS].find((one) => page.value.slug[one]) ?? code;
    const slug = page.value.slug[lang] ?? '';
    if (addressOf(page.value, slug).startsWith(`pathway/${nationality}-`))
      note(
        at(page, 'slug', lang),
        'A2',
        `the slug "${slug}"`,
        `one that does not begin with "${nationality}-": those are the nationalities`,
      );
  }
}

/** Maps stand among the risk guides. */
function mapAddresses({ content, note }: Context, locale: LocaleContent, taken: Map<string, string>): void {
  for (const [id, map] of content.routes) {
    const lang = [locale.code, ...FALLBACKS].find((code) => map.value.slug[code]);
    const slug = map.value.slug[lang ?? ''];
    if (!lang || !slug) {
      note(at(map, 'slug'), 'A1', `no slug for "${locale.code}"`, 'a slug for "es" and "en" at least');
      continue;
    }
    const other = taken.get(`risk/${slug}`);
    if (other)
      note(
        at(map, 'slug', lang),
        'A2',
        `the slug "${slug}" for "${locale.code}", which ${other} has already`,
        'a slug of its own',
      );
    taken.set(`risk/${slug}`, id);
  }
}

/** Two pages must never share an address in any language. */
export const addresses: Rule = (context) => {
  const { content, note } = context;
  for (const locale of content.locales.values()) {
    const taken = takenBySections(context, locale);
    for (const [id, page] of content.pages) {
      const lang = [locale.code, ...FALLBACKS].find((code) => page.value.slug[code]);
      const slug = page.value.slug[lang ?? ''];
      if (!lang || !slug) {
        note(at(page, 'slug'), 'A1', `no slug for "${locale.code}"`, 'a slug for "es" and "en" at least');
        continue;
      }
      const place = at(page, 'slug', lang);
      const address = addressOf(page.value, slug);
      if (address.startsWith('pathway/') && slug.length === 2)
        note(place, 'A2', `the slug "${slug}"`, 'a longer one: two letters are the address of a country');
      const other = taken.get(address);
      if (other)
        note(
          place,
          'A2',
          `the slug "${slug}" for "${locale.code}", which ${other} has already`,
          'a slug of its own',
        );
      taken.set(address, id);
    }
    mapAddresses(context, locale, taken);
    checkPrefixes(context, locale);
  }
};
