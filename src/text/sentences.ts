/** A stretch of a text: from, and up to but without, in UTF-16 units. */
export type Stretch = readonly [from: number, to: number];

/** What stands before a full stop that ends no sentence, in the Latin languages of the guide and in Arabic script. */
const ABBREVIATIONS =
  /(?:^|[\s(«"“¿¡])(?:sra?s?|srta|dra?s?|lic|ing|arts?|n[oº°u]m|núm|n[oº°]|nro|tels?|p[aá]gs?|avs?|apdo|col|eds?|uds?|ej|vs|mrs?|ms|st|mme|mlle|approx|aprox|depto?|prof|cap|e\.g|i\.e|د|م|ص)$/i;
/** A capital letter alone, as in "Juan D. Pérez", or two the same, as in "EE. UU."; a plan B at the end is the price. */
const INITIALS = /(?:^|[\s(«"“.])(?:\p{Lu}|EE)$/u;

/** Ends a sentence wherever it stands. */
const ALWAYS = '。！？';
/** Ends one where a space or the end follows. */
const MAYBE = '.!?…؟۔';
/** Belongs to the sentence that it closes. */
const CLOSERS = '»"”’\')]」』）》';
/** Where a long sentence may be cut, best places first. */
const PAUSES = [/[;:؛；：]/, /[,،，、]/, /[–—]/] as const;

const isSpace = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter);

/** The first letter behind a place, past spaces and opening marks. */
function wordBehind(text: string, at: number): string {
  const [, letter = ''] = /^[\s«"“‘'([¿¡]*(\S)/u.exec(text.slice(at, at + 20)) ?? [];
  return letter;
}

/** Whether the mark at `at` ends a sentence; `after` is the place behind it and what it closes. */
function ends(text: string, at: number, after: number): boolean {
  const mark = text[at] ?? '';
  if (ALWAYS.includes(mark)) return true;
  // "12.500", "1.800.555" and addresses of the web go on.
  if (!isSpace(text[after])) return false;
  const next = wordBehind(text, after);
  const goesOn = next !== '' && /\p{Ll}/u.test(next);
  const before = text.slice(Math.max(0, at - 12), at);
  return !goesOn && (mark !== '.' || !(ABBREVIATIONS.test(before) || INITIALS.test(before)));
}

/** Chinese says in one sign what takes others a syllable or two. */
const lengthLimit = (text: string): number => (/[\u3400-\u9fff]/.test(text) ? 60 : 160);

/** The last place before `limit` where `text` may be cut; in a word only where there is no other. */
function cutBefore(text: string, limit: number): number {
  const head = text.slice(0, limit);
  for (const pause of PAUSES)
    for (let at = head.length - 1; at > limit / 3; at -= 1) {
      const wide = /[\u0600-\uffff]/.test(head[at] ?? '');
      if (pause.test(head[at] ?? '') && (wide || isSpace(text[at + 1]))) return at + 1;
    }
  const space = head.lastIndexOf(' ');
  if (space > limit / 3) return space;
  // Not between the two halves of a sign.
  return /[\ud800-\udbff]$/.test(head) ? limit - 1 : limit;
}

function trimmed(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, to];
  while (start < end && isSpace(text[start])) start += 1;
  while (end > start && isSpace(text[end - 1])) end -= 1;
  return [start, end];
}

/**
 * The sentences of a text, in order and with nothing left out but the spaces between them; long ones in pieces that a
 * voice says in well under fifteen seconds, after which some browsers fall silent. By rules of our own for each script:
 * `Intl.Segmenter` is missing on the phones that need this most.
 */
export function sentencesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (from: number, to: number): void => {
    let [start, end] = trimmed(text, from, to);
    const limit = lengthLimit(text.slice(start, end));
    while (end - start > limit) {
      const cut = start + cutBefore(text.slice(start, end), limit);
      const [a, b] = trimmed(text, start, cut);
      stretches.push([a, b]);
      [start, end] = trimmed(text, cut, end);
    }
    // Signs alone are nothing to say.
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) stretches.push([start, end]);
  };
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!(ALWAYS + MAYBE).includes(text[at] ?? '')) continue;
    let after = at + 1;
    while (after < text.length && (ALWAYS + MAYBE + CLOSERS).includes(text[after] ?? '')) after += 1;
    if (!ends(text, at, after)) continue;
    add(from, after);
    from = after;
    at = after - 1;
  }
  add(from, text.length);
  return stretches;
}
