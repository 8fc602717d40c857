import type { Page } from '../model/page.ts';
import type { View } from './context.ts';
import { plainText } from './plain-text.ts';

/** Sections that answer by themselves, the most urgent first; a page has one or two of them. */
const ANSWERS = ['first', 'key', 'remains', 'what'];

/** A message is read on a lock screen, and each word of it is paid for on every page. */
const ENOUGH = 220;

/** The texts of a section in order. Words that are older than the Spanish are not passed on. */
const textsOf = ({ pack }: View, page: Page, section: string): string[] =>
  page.blocks
    .filter((block) => block.section === section)
    .flatMap((block) => {
      if ('text' in block) return block.source ? [] : [block.text];
      const shared = pack.blocks[block.use];
      return shared && !shared.stale ? shared.lines : [];
    });

/**
 * What a page answers in a few sentences: the first blocks of the section that says it, whole ones as far as there is
 * room; null where it has none. The summary would only say what the page is about.
 */
export function answerOf(view: View, page: Page): string | null {
  const sections = [...ANSWERS, page.blocks[0]?.section ?? ''];
  for (const section of sections) {
    let answer = '';
    for (const text of textsOf(view, page, section)) {
      const plain = plainText(view, text);
      if (plain === null || (answer && answer.length + plain.length > ENOUGH)) break;
      answer += (answer && ' ') + plain;
    }
    if (answer) return answer;
  }
  return null;
}
