import type { Locale } from './locale.ts';
import type { Pack } from './pack.ts';
import type { Page } from './page.ts';

/**
 * What a pack says of the recordings in its language: the pages there are, and the hash of the index that lists their
 * files. The pack is signed, so the index is, and through it every file.
 */
export interface Recordings {
  sha256: string;
  pages: string[];
}

/** A recorded page. */
export interface Recording {
  /** Name of the file under `/audio/<lang>/`. */
  file: string;
  bytes: number;
  sha256: string;
  /** `textMark` of the page when it was read to the microphone. */
  text: string;
}

/** `/audio/<lang>.json`. The words of its buttons travel in it: a guide without recordings need not carry them. */
export interface AudioIndex {
  lang: string;
  words: Record<string, string>;
  number: Locale['number'];
  pages: Record<string, Recording>;
}

/** Prefix of the interface words that only recordings need. */
export const AUDIO_WORDS = 'audio.';

export const audioIndexPath = (lang: string): string => `/audio/${lang}.json`;
export const audioPath = (lang: string, file: string): string => `/audio/${lang}/${file}`;

/** 32 bits that change with a text (FNV-1a): it tells versions apart and guards nothing. */
function fold(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Changes with everything that a reading of the page says: its words and the values in them, but not the days on which
 * they were seen, which are on the screen and would make every recording old within weeks.
 */
export function textMark(pack: Pick<Pack, 'blocks' | 'facts'>, page: Page): string {
  const values = (facts: string[] = []): unknown[] => facts.map((id) => pack.facts[id]?.value ?? null);
  const said = page.blocks.map((block) => {
    if (!('use' in block)) return [block.text, values(block.facts)];
    const shared = pack.blocks[block.use];
    return shared ? [shared.title, shared.lines, values(shared.facts)] : null;
  });
  const text = JSON.stringify([page.title, page.status ? values([page.status]) : null, said]);
  return fold(text, 2166136261) + fold(text, 374761393);
}
