import type { Source } from './pieces.ts';

/** The Spanish heading that a text of a page stands under, as readers see it; undefined where it stands under none. */
export function sectionName({ texts }: Source, file: string, key: string): string | undefined {
  if (!/^(guides|pathways)\//.test(file)) return undefined;
  if (key === 'title') return 'Título';
  if (key === 'summary') return 'Resumen';
  const section = key.replace(/-(\d+|title)$/, '');
  return texts[file]?.[`${section}-title`] ?? texts['ui']?.[`section.${section}`];
}
