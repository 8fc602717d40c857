/** The marks inside a block: `{{fact-id}}`, `[text](id)`, `**bold**`. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const LINK = /\[([^\]]*)\]\(([^)]*)\)/g;

const BOLD = /\*\*([^*]+)\*\*/g;

export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map((m) => m[1] ?? '');
export const linksIn = (text: string): string[] => [...text.matchAll(LINK)].map((m) => m[2] ?? '');

/** Links that nothing can be tapped on: without words, or with the dots that stood where they belong. */
export const wordlessLinksIn = (text: string): string[] =>
  [...text.matchAll(LINK)].filter(([, inside = '']) => !/[\p{L}\p{N}{]/u.test(inside)).map(([mark]) => mark);

/** The words a reader sees, with a stand-in word for each printed fact; for counting and for reading levels. */
export const readableText = (text: string): string =>
  text.replace(PLACEHOLDER, 'dato').replace(LINK, '$1').replace(/\*\*/g, '');

/** What stands between the marks: prose that must hold no bare number, date or address. */
export const bareProse = (text: string): string => text.replace(PLACEHOLDER, ' ').replace(LINK, '$1');

/** A mark that was opened and not closed, or that stands inside the text of a link: the reader would see its signs. */
export const hasBrokenMark = (text: string): boolean =>
  /[{}[\]*]/.test(bareProse(text).replace(BOLD, '$1')) ||
  [...text.matchAll(LINK)].some(([, inside = '']) => /[*{}]/.test(inside));

export const hasMark = (text: string): boolean => /\*\*|\{\{|\]\(/.test(text);
