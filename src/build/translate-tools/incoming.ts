import { fromCsv } from './spreadsheet.ts';
import { fromXliff, type Incoming } from './xliff.ts';

/** Reads a file of translations, whichever of the two forms it has. Throws an Error that says what to do. */
export function incomingFrom(file: string, text: string): Incoming {
  const words = text.replace(/^\ufeff/, '');
  if (/^\s*>/.test(words))
    throw new Error(
      `${file} begins with lines of npm (">"): delete them, or export again with --out ${file}. · Borre las primeras líneas, que empiezan con ">", o exporte otra vez con --out ${file}.`,
    );
  return /^\s*(<\?xml|<xliff)/.test(words) ? fromXliff(words) : fromCsv(words);
}
