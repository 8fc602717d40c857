/** What a field holds after a mark was put in, and what is selected then. */
export interface Put {
  text: string;
  from: number;
  to: number;
}

/** The dots of a link's mark stand for words that nobody wrote yet. */
const DOTS = '…';

/**
 * Puts a mark of the Spanish where the cursor stands. A link takes the selected words in; without any its dots are
 * selected, to be written over. Selected words are never lost: any other mark comes behind them.
 */
export function putMark(value: string, start: number, end: number, mark: string): Put {
  const selected = value.slice(start, end);
  const words = selected.trim();
  if (mark.includes(DOTS) && words && !/[[\](){}*]/.test(words)) {
    const from = start + selected.indexOf(words);
    const put = mark.replace(DOTS, () => words);
    const to = from + put.length;
    return { text: value.slice(0, from) + put + value.slice(from + words.length), from: to, to };
  }
  const text = value.slice(0, end) + mark + value.slice(end);
  const dots = mark.indexOf(DOTS);
  return dots < 0
    ? { text, from: end + mark.length, to: end + mark.length }
    : { text, from: end + dots, to: end + dots + DOTS.length };
}
