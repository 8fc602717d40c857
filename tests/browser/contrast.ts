/** Contrast of two opaque colours as `getComputedStyle` writes them, by the formula of WCAG. */
export function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const parts = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (parts.length !== 3) throw new Error(`"${color}" is no opaque colour`);
  const [r = 0, g = 0, b = 0] = parts.map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
