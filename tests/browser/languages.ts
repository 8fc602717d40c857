import type { Pack } from '../../src/model/pack.ts';
import { DIST, readPackFile } from './edition.ts';

/** Every published language, as the packs name them. */
export const LANGUAGES = readPackFile(DIST, 'es').languages.map(({ code }) => code);

const lengthOf = ({ ui, pages }: Pack): number =>
  [...Object.values(ui), ...Object.values(pages).flatMap(({ lang, title }) => (lang ? [] : [title]))].join('')
    .length;

/**
 * Languages looked at on every address, not on one of each kind: the source, the first that runs the other way, and the
 * one whose words take the most room. What fits in these fits in the others, and they are held to every kind of page.
 */
export function closely(): Set<string> {
  const packs = LANGUAGES.map((lang) => readPackFile(DIST, lang));
  const turned = packs.find(({ locale }) => locale.dir !== packs[0]?.locale.dir);
  const [longest] = packs.filter(({ lang }) => lang !== 'es').sort((a, b) => lengthOf(b) - lengthOf(a));
  return new Set(['es', ...[turned, longest].flatMap((pack) => pack?.lang ?? [])]);
}
