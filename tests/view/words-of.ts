/** Words of a rendered page by the language they are marked with: what a screen reader would say in which voice. */

const VOID = ['meta', 'link', 'br', 'input', 'img', 'hr'];
const TAG = /<(\/?)([a-z0-9]+)([^>]*?)(\/?)>/gi;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

interface Open {
  name: string;
  lang: string;
  silent: boolean;
}

/** Every run of text of the page with the language in force. Styles and scripts have none. */
export function* runsOf(html: string): Generator<{ lang: string; text: string }> {
  const open: Open[] = [{ name: '', lang: '', silent: false }];
  let from = 0;
  for (const match of html.matchAll(TAG)) {
    const [tag, slash, name = '', attributes = '', selfClosing] = match;
    const inside = open[open.length - 1] as Open;
    const text = html.slice(from, match.index).trim();
    from = match.index + tag.length;
    if (text && !inside.silent) yield { lang: inside.lang, text: decoded(text) };
    if (slash) open.pop();
    else if (!selfClosing && !VOID.includes(name.toLowerCase()))
      open.push({
        name,
        lang: / lang="([^"]*)"/.exec(attributes)?.[1] ?? inside.lang,
        silent: inside.silent || ['style', 'script'].includes(name),
      });
  }
}

export const wordsOf = (html: string, lang: string): string[] =>
  [...runsOf(html)].flatMap((run) => (run.lang === lang ? [run.text] : []));
