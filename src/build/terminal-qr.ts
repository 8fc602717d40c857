import type { Bitmap2D } from 'lean-qr';

const QUIET = 2;

/** A QR code in block characters, two rows a line, light on dark as phones expect with the quiet border. */
export function toTerminal(code: Bitmap2D): string {
  const dark = (x: number, y: number): boolean => code.get(x, y);
  const lines: string[] = [];
  for (let y = -QUIET; y < code.size + QUIET; y += 2) {
    let line = '';
    for (let x = -QUIET; x < code.size + QUIET; x += 1)
      line += [' ', '▄', '▀', '█'][(dark(x, y) ? 0 : 2) + (dark(x, y + 1) ? 0 : 1)] ?? ' ';
    lines.push(line);
  }
  return lines.join('\n');
}
