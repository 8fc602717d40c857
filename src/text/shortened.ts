/** At most so many letters, cut behind a whole word; for places that cut by themselves, and worse. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  // Chinese writes no spaces: there every letter is a good place.
  const words = cut.lastIndexOf(' ') > most / 2 ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
  return `${words.replace(/[\s.,;:،؛，、：]+$/, '')}…`;
}
