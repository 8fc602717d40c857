import { correction, generate } from 'lean-qr/nano';

const SVG = 'http://www.w3.org/2000/svg';

/** The white that readers of codes need around one, in squares. */
const QUIET = 4;

/** Squares of a row that touch are one line of the path: thin gaps between them would print. */
function pathOf(size: number, dark: (x: number, y: number) => boolean): string {
  let path = '';
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (dark(x, y)) x += 1;
      if (x > from) path += `M${from} ${y}h${x - from}v1H${from}z`;
    }
  return path;
}

/** A QR code of a text, dark on white in every colour scheme. Made of elements: our policy parses no text as HTML. */
export function qrPicture(text: string): SVGElement {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const picture = document.createElementNS(SVG, 'svg');
  const whole = code.size + 2 * QUIET;
  picture.setAttribute('viewBox', [-QUIET, -QUIET, whole, whole].join(' '));
  picture.setAttribute('class', 'qr');
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('shape-rendering', 'crispEdges');
  const draw = (name: string, values: Record<string, string>): void => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
    picture.append(element);
  };
  const all = { x: `-${QUIET}`, y: `-${QUIET}`, width: '100%', height: '100%', fill: '#fff' };
  draw('rect', all);
  draw('path', { d: pathOf(code.size, (x, y) => code.get(x, y)), fill: '#000' });
  return picture;
}
