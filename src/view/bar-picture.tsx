import type { VNode } from 'preact';
import { PICTURE_WIDTH } from '../model/picture-width.ts';
import type { View } from './context.ts';

interface NamedBar {
  name: string;
  count: number;
  text: string;
}

const BASE_LINE = 16;
const NEXT_LINE = 18;
const BAR_TOP = 24;
const BAR_HEIGHT = 18;
/** From the top of one bar's first line to the next bar's. */
const ROW = 54;
/** Room for the number behind the longest bar. */
const NUMBER_ROOM = 84;
/** A number far smaller than the others must still be seen to be there. */
const LEAST_WIDTH = 2;
/** Letters that fit beside one another: a picture breaks no line by itself. */
const LETTERS_A_LINE = 42;

/** A name in lines that fit. */
function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < LETTERS_A_LINE)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Bars that begin at zero and share one scale; each has its name above it and its number behind it. */
export function BarPicture({
  view,
  id,
  title,
  bars,
}: {
  view: View;
  id: string;
  title: string;
  bars: NamedBar[];
}): VNode {
  const most = Math.max(...bars.map(({ count }) => count));
  const rtl = view.pack.locale.dir === 'rtl';
  const across = (x: number, width = 0): number => (rtl ? PICTURE_WIDTH - x - width : x);
  let height = 0;
  const rows = bars.map((bar) => {
    const lines = linesOf(bar.name);
    const top = height;
    height += ROW + (lines.length - 1) * NEXT_LINE;
    return { ...bar, lines, top, bar: top + BAR_TOP + (lines.length - 1) * NEXT_LINE };
  });
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${PICTURE_WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{bars.map(({ name, text }) => `${name}: ${text}`).join('; ')}</desc>
      {rows.map(({ lines, top, bar, count, text }) => {
        const width = Math.max(LEAST_WIDTH, Math.round((count / most) * (PICTURE_WIDTH - NUMBER_ROOM)));
        return (
          <>
            {lines.map((line, index) => (
              <text x={across(0)} y={top + BASE_LINE + index * NEXT_LINE}>
                {line}
              </text>
            ))}
            <rect x={across(0, width)} y={bar} width={width} height={BAR_HEIGHT} />
            <text class="n" x={across(width + 6)} y={bar + 14}>
              {text}
            </text>
          </>
        );
      })}
    </svg>
  );
}
