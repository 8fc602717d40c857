import { createHash } from 'node:crypto';
import type { Pack } from '../model/pack.ts';

/** The key in `ui.json` of a name that says nothing; it stands in no pack. */
export const PLAIN_NAME = 'app.discreet';

/** A word for an address that says nothing and stays the same in every build. */
const code = (word: string): string => createHash('sha256').update(word).digest('hex').slice(0, 6);

const recode = (words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.keys(words).map((key) => [key, code(key)]));

const coded = <T extends { id: string; slugs: Record<string, string> }>(
  all: Record<string, T>,
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(all).map(([id, one]) => [
      id,
      { ...one, slugs: Object.fromEntries(Object.keys(one.slugs).map((lang) => [lang, code(one.id)])) },
    ]),
  );

/** The name without meaning, and the pack without it: only web manifests and discreet copies use it. */
export function takePlainName(pack: Pack): { pack: Pack; plainName: string } {
  const { [PLAIN_NAME]: plainName = '', ...ui } = pack.ui;
  return { pack: { ...pack, ui }, plainName };
}

/**
 * A pack whose name, previews and addresses say nothing of the subject, for a copy that somebody may find on a phone.
 * What the pages say is the same. Titles follow from `site.discreet`. Such a copy has addresses of its own: a link from
 * another copy does not open in it.
 */
export function discreetly(pack: Pack, plainName: string): Pack {
  return {
    ...pack,
    ui: { ...pack.ui, 'app.name': plainName, 'app.tagline': plainName, 'app.description': plainName },
    locale: { ...pack.locale, paths: recode(pack.locale.paths) },
    languages: pack.languages.map((language) => ({ ...language, paths: recode(language.paths) })),
    pages: coded(pack.pages),
    maps: coded(pack.maps),
  };
}
