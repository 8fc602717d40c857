/** Where two texts differ: what both begin and end with, and between them what went and what came. */
export interface WordChange {
  head: string;
  gone: string;
  come: string;
  tail: string;
}

export function wordChange(before: string, after: string): WordChange {
  const [a, b] = [before.split(/(\s+)/), after.split(/(\s+)/)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const cut = (words: string[]): string => words.slice(start, words.length - end).join('');
  return {
    head: a.slice(0, start).join(''),
    gone: cut(a),
    come: cut(b),
    tail: b.slice(b.length - end).join(''),
  };
}
