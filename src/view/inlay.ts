/** How a page's words fit into a document that holds others. */
export interface Place {
  /** Stands before every id of the page, so that no two of the document are the same. */
  key: string;
  /** Where a link inside the guide leads from here; null where the document has no way to it. */
  leads: (address: string) => string | null;
}

interface Open {
  /** The tag to close it with; empty where its own tag was not worth keeping. */
  closing: string;
  /** Left out with everything in it. */
  dropped: boolean;
  /** Whether its words may pass a date, and whether they have: the style sheet's own rule for both wordings. */
  due: boolean;
  late: boolean;
}

/** Our own renderer escapes `<` in words and `"` in attributes, so that tags can be told from words. */
const TAG = /(<(?:"[^"]*"|[^">])*>)/;
const ATTRIBUTE = / ([\w:-]+)(?:="([^"]*)")?/g;
const IDS = ['id', 'for', 'aria-labelledby', 'aria-describedby'];

/** Marks for script and for hosts; a document that has neither pays for them in bytes. The late mark is a style's. */
const isForScript = (name: string): boolean =>
  (name.startsWith('data-') && name !== 'data-late') || ['rel', 'hreflang'].includes(name);

type Attributes = Map<string, string | undefined>;

function attributesIn(tag: string): Attributes {
  const found: Attributes = new Map();
  tag.replace(ATTRIBUTE, (whole: string, name: string, value: string | undefined) => {
    found.set(name, value);
    return whole;
  });
  return found;
}

const keyed = (key: string, ids: string): string =>
  ids
    .split(' ')
    .map((id) => `${key}-${id}`)
    .join(' ');

/** An attribute as it stands in the document; null where it goes. */
function fitted(place: Place, name: string, value: string): string | null {
  if (IDS.includes(name)) return keyed(place.key, value);
  if (name === 'fill') return value.replace('url(#', `url(#${place.key}-`);
  if (name === 'class')
    return (
      value
        .split(' ')
        .filter((one) => !['now', 'late'].includes(one))
        .join(' ') || null
    );
  if (name !== 'href') return value;
  if (value.startsWith('#')) return `#${keyed(place.key, value.slice(1))}`;
  return value.startsWith('/') ? place.leads(value) : value;
}

function attributesOf(place: Place, attributes: Attributes): string {
  return [...attributes]
    .filter(([name]) => !isForScript(name))
    .map(([name, value]) => {
      if (value === undefined) return ` ${name}`;
      const fit = fitted(place, name, value);
      return fit === null ? '' : ` ${name}="${fit}"`;
    })
    .join('');
}

/** Headings go one level down: the document has a first heading of its own. */
const levelled = (name: string): string =>
  name.replace(/^h([1-5])$/, (_, level: string) => `h${Number(level) + 1}`);

/** Of two wordings the one that holds on the day of the document; elements that only script can show go. */
function isLeftOut(attributes: Attributes, around: Open): boolean {
  const classes = (attributes.get('class') ?? '').split(' ');
  return (
    attributes.has('hidden') ||
    (classes.includes('now') && around.late) ||
    (classes.includes('late') && around.due && !around.late)
  );
}

function opened(tag: string, place: Place, around: Open): { open: Open; text: string } {
  const name = levelled(/^<([\w:-]+)/.exec(tag)?.[1] ?? '');
  const attributes = attributesIn(tag);
  const written = attributesOf(place, attributes);
  const bare = name === 'span' && !written;
  const open = {
    closing: bare ? '' : `</${name}>`,
    dropped: around.dropped || isLeftOut(attributes, around),
    due: around.due || attributes.has('data-due'),
    late: around.late || attributes.has('data-late'),
  };
  return { open, text: bare ? '' : `<${name}${written}${tag.endsWith('/>') ? '/' : ''}>` };
}

const OUTSIDE: Open = { closing: '', dropped: false, due: false, late: false };

/**
 * The words of a page, as `renderPage` writes them, made to stand in one document with those of other pages: links lead
 * to their place in it, ids are its own, and what needs script or a host is gone.
 */
export function inlay(html: string, place: Place): string {
  const path = [OUTSIDE];
  const inner = (): Open => path[path.length - 1] ?? OUTSIDE;
  const pieces = html.split(TAG).map((piece, index) => {
    const isTag = index % 2 === 1;
    if (!isTag) return inner().dropped ? '' : piece;
    if (piece.startsWith('</')) {
      const { closing, dropped } = path.pop() ?? OUTSIDE;
      return dropped ? '' : closing;
    }
    const { open, text } = opened(piece, place, inner());
    if (!piece.endsWith('/>')) path.push(open);
    return open.dropped ? '' : text;
  });
  return pieces.join('').replace(/<p><\/p>/g, '');
}
