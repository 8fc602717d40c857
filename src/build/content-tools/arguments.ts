import { isDay, type Day } from '../../model/day.ts';

export const TOOLS = ['due', 'stats', 'sources', 'coverage', 'export', 'days', 'patterns'] as const;
export type Tool = (typeof TOOLS)[number];

/** Only these look at the calendar. */
const DATED: readonly Tool[] = ['due', 'stats'];

const isTool = (word: string): word is Tool => (TOOLS as readonly string[]).includes(word);
const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the editor asked for; `on` only where a day was named. */
export type Asked = { tool: Tool; on: Day | null };

/** Reads the words behind `npm run content --`. A string is the sentence to answer with instead. */
export function readArguments(words: string[]): Asked | string {
  const [tool, option, day, ...rest] = words;
  if (tool === undefined) return `Say what you want to see: npm run content -- ${TOOLS.join(' | ')}`;
  if (!isTool(tool)) return `There is no "${tool}"; choose one of: ${TOOLS.join(', ')}.`;
  if (option === undefined) return { tool, on: null };
  if (!DATED.includes(tool)) return `"${tool}" stands alone; leave out "${option}".`;
  if (option !== '--on')
    return `"${tool}" knows no "${option}"; only --on and a day, for example --on 2027-01-01.`;
  if (day === undefined || !FULL_DAY.test(day) || !isDay(day))
    return `Write a full day after --on, for example --on 2027-01-01${day === undefined ? '' : `; "${day}" is none`}.`;
  if (rest[0] !== undefined) return `Leave out "${rest[0]}"; nothing is read after the day.`;
  return { tool, on: day };
}
