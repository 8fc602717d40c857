import type { Unit } from './unit.ts';

const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

/** What a translator must know of a text: its limit in letters or words, or null. */
export function limitOf({ file, key }: Pick<Unit, 'file' | 'key'>): string | null {
  const isPage = /^(guides|pathways)\//.test(file);
  if (isPage && key === 'title') return '60 letters';
  if (isPage && key === 'summary') return '80 letters';
  if (file === 'checklists' && !key.endsWith('.title')) return '10 words';
  if (file === 'phrases' && !key.startsWith('group.')) return '15 words';
  if (file === 'contacts') return '45 words with the other lines of this contact';
  return isPage || file.startsWith('blocks/') ? 'sentences of 25 words' : null;
}

/** The note beside a text: its limit and the marks that must stay. */
export function noteOf(unit: Unit): string {
  const marks = [...unit.source.matchAll(PLACEHOLDER)].map(([mark]) => mark);
  const limit = limitOf(unit);
  return [
    unit.safety ? 'Safety.' : null,
    limit ? `At most ${limit}.` : null,
    marks.length ? `Keep ${marks.join(' ')}.` : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
