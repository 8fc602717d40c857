/**
 * The built-in page cut down to its words and numbers. It travels inside the worker's own file, the one file that a
 * phone still has when it has dropped everything else, and so every letter of it costs every reader: no styles, no
 * bars, no links to pages that are gone too.
 */
export function lastWords(builtInPage: string): string {
  const piece = (pattern: RegExp): string => {
    const [found] = pattern.exec(builtInPage) ?? [];
    if (!found) throw new Error(`The page built into the app has no ${pattern}`);
    return found;
  };
  const numbers = piece(/<dl[^]*<\/dl>/)
    .replace(/<dt><a [^>]*>([^<]*)<\/a><\/dt>/g, '<dt>$1')
    .replace(/<\/?bdi[^>]*>|<\/(?:dd|div)>/g, '');
  return [
    '<!DOCTYPE html>',
    piece(/<html [^>]*>/),
    '<meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>',
    piece(/<title>[^<]*<\/title>/),
    '<main data-testid="content">',
    piece(/<h1>[^]*?<\/p>(?:<section lang[^]*?<\/section>)*/),
    numbers,
    '</main>',
  ].join('');
}
