/** An element of a document, with the text of its own children. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML 1.0 allows of the control signs only tab and line ends. */
function isForbidden(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return (code < 0x20 && !'\t\n\r'.includes(sign)) || code === 0xfffe || code === 0xffff;
}

function unescape(text: string): string {
  if (/[<>]/.test(text)) throw new Error(`A bare sign in "${text}"`);
  if (text.split('').some(isForbidden)) throw new Error(`A control in "${text}"`);
  return text.replace(/&([^;\s]*;?)/g, (whole, name: string) => {
    const sign = name.endsWith(';') ? ENTITIES[name.slice(0, -1)] : undefined;
    if (sign === undefined) throw new Error(`"${whole}" is no entity of XML`);
    return sign;
  });
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = text.replace(/\s+([\w:-]+)="([^"<]*)"/g, (_, name: string, value: string) => {
    if (name in attributes) throw new Error(`The attribute ${name} twice`);
    attributes[name] = unescape(value);
    return '';
  });
  if (rest.trim()) throw new Error(`"${rest}" is no attribute`);
  return attributes;
}

/**
 * A small strict reader of XML: every element closed where it was opened, every attribute quoted and once, no bare
 * signs, no entity but the five. Throws where a feed reader would give up. Knows no CDATA, comments or doctypes.
 */
export function parseXml(text: string): Element {
  const body = text.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\s*/, '');
  if (body === text) throw new Error('No XML declaration');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, tag, words] of body.matchAll(/<([^<>]*)>|([^<]+|<)/g)) {
    const top = open[open.length - 1] ?? root;
    if (tag === undefined) {
      top.text += unescape(words ?? '');
      continue;
    }
    const match = /^(\/?)([a-z]+)((?:\s[^]*?)?)(\/?)$/.exec(tag);
    if (!match) throw new Error(`"<${tag}>" is no tag`);
    const [, closing, name = '', attributes = '', empty] = match;
    if (closing) {
      if (top.name !== name || attributes.trim()) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
      continue;
    }
    const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
    top.children.push(element);
    if (!empty) open.push(element);
  }
  const [only] = root.children;
  if (open.length !== 1 || !only || root.children.length !== 1 || root.text.trim())
    throw new Error('Not one whole element');
  return only;
}
