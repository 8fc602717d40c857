import { createHash } from 'node:crypto';
import { linksIn } from '../text/inline.ts';
import type { Content } from './content.ts';

/*
 * Authors name sources in words, "acnur-mexico-2025-refugio"; a pack names each two or three times, and words are dear
 * there. A code of a few letters stands for each: made from the name alone, so that a new source moves no other.
 */
const LEAST_LETTERS = 4;

const known = new WeakMap<Content, Map<string, string>>();

function makeCodes(ids: string[]): Map<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids.sort()) {
    const digest = BigInt(`0x${createHash('sha256').update(id).digest('hex')}`).toString(36);
    let length = LEAST_LETTERS;
    while (taken.has(digest.slice(-length))) length += 1;
    const code = digest.slice(-length);
    taken.add(code);
    codes.set(id, `s${code}`);
  }
  return codes;
}

/** The code of every source, by its id. */
export function sourceCodes(content: Content): Map<string, string> {
  const codes = known.get(content) ?? makeCodes([...content.sources.keys()]);
  known.set(content, codes);
  return codes;
}

/** A text whose links to sources carry codes; links to pages and contacts stay. */
export function withCodes(content: Content, text: string): string {
  const codes = sourceCodes(content);
  return linksIn(text).reduce((result, id) => {
    const code = content.pages.has(id) || content.contacts.has(id) ? undefined : codes.get(id);
    return code ? result.replace(`](${id})`, `](${code})`) : result;
  }, text);
}
