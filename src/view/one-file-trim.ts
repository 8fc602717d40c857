/*
 * What a page repeats because it may be the only one that a reader opens; in a file with all of them it would take the
 * room of other pages. The patterns hold for what `renderPage` writes: cards, boxes of numbers and ways to parts hold
 * none of their own kind.
 */

/** The way to parts of the page, to maps and to sheets. */
const JUMPS = /<(nav|p) class="jumps".*?<\/\1>/gs;
/** How to copy numbers, and the lines for the reader's own: on every sheet. */
const SHEET_LEAD = /<p class="screen">.*?<\/p>/gs;
const PRINT_BUTTON = /<div class="screen" data-island="print">.*?<\/div>/gs;
const OWN_LINES = /<section>(?:(?!<section>).)*?<div class="blank">.*?<\/section>/gs;
const RELATED = /<section><h2 id="related">.*?<\/section>/gs;
const NUMBERS = /<section><h2>(?:(?!<section>).)*?<dl class="numbers".*?<\/section>/gs;
const CARD = /<article class="card" id="([^"]+)">(.*?)<\/article>/gs;
const SOURCE_WORD = /<span class="vh">(.*?)<\/span>/gs;

/** A page without what the file says once. */
export const trimmed = (html: string): string =>
  [JUMPS, SHEET_LEAD, PRINT_BUTTON, OWN_LINES, RELATED, NUMBERS]
    .reduce((text, pattern) => text.replace(pattern, ''), html)
    // The style sheet hides this one too; it stands behind every source.
    .replace(SOURCE_WORD, '<i>$1</i>');

/** Where the card of each contact stands: in the first part that shows it. */
export function cardsIn(parts: readonly { key: string; html: string }[]): Map<string, string> {
  const cards = new Map<string, string>();
  for (const { key, html } of parts)
    html.replace(CARD, (card: string, id: string) => {
      if (!cards.has(id)) cards.set(id, `${key}-${id}`);
      return card;
    });
  return cards;
}

/**
 * A part in its place, with each contact that has its card in another part as a link to that: what to beware of and who
 * may learn of a call is read before anything is dialled.
 */
export const withoutSecondCards = (html: string, key: string, cards: Map<string, string>): string =>
  html.replace(CARD, (card: string, place: string, inner: string) => {
    const first = cards.get(place.slice(key.length + 1));
    const name = /<h\d>(.*?)<\/h\d>/s.exec(inner)?.[1] ?? '';
    return first === place ? card : `<p><a class="alone" href="#${first}">${name}</a></p>`;
  });
