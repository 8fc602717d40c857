import { formatValue } from '../text/format.ts';
import type { View } from './context.ts';
import { isWithdrawn } from './withdrawn.tsx';

/** What a mark of Markdown-lite prints: see `inline`, which makes elements of the same marks. */
const MARKS = /\{\{([a-z0-9-]+)\}\}|\[([^\]]*)\]\([a-z0-9-]+\)|\*\*([^*]+)\*\*/g;

/**
 * A block of Markdown-lite as plain words, for a message; null where it names a number that was taken back, for a
 * message cannot be called back.
 */
export function plainText(view: View, text: string): string | null {
  const { pack, t } = view;
  if ([...text.matchAll(MARKS)].some(([, id = '']) => pack.contacts[id] && isWithdrawn(view, id)))
    return null;
  return text.replace(MARKS, (_mark, id?: string, link?: string, bold?: string) => {
    const value = pack.facts[id ?? '']?.value;
    const numbers = pack.contacts[id ?? '']?.phones?.map(({ number }) => number);
    if (numbers) return numbers.join(', ');
    if (value) return formatValue(value, pack.locale, t);
    return link ?? (bold === undefined ? '' : (plainText(view, bold) ?? ''));
  });
}
