import type { VNode } from 'preact';
import { PICTURE_WIDTH } from '../model/picture-width.ts';
import type { View } from './context.ts';

interface NamedBar {
  name: string;
  count: number;
  text: string;
}

const ROW = 54;
const BASE_LINE = 16;
const BAR_TOP = 24;
const BAR_HEIGHT = 18;
/** Room for the number behind the longest bar. */
const NUMBER_ROOM = 84;
/** A number far smaller than the others must still be seen to be there. */
const LEAST_WIDTH = 2;

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
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${PICTURE_WIDTH} ${bars.length * ROW}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{bars.map(({ name, text }) => `${name}: ${text}`).join('; ')}</desc>
      {bars.map(({ name, count, text }, index) => {
        const width = Math.max(LEAST_WIDTH, Math.round((count / most) * (PICTURE_WIDTH - NUMBER_ROOM)));
        const top = index * ROW;
        return (
          <>
            <text x={across(0)} y={top + BASE_LINE}>
              {name}
            </text>
            <rect x={across(0, width)} y={top + BAR_TOP} width={width} height={BAR_HEIGHT} />
            <text class="n" x={across(width + 6)} y={top + BAR_TOP + 14}>
              {text}
            </text>
          </>
        );
      })}
    </svg>
  );
}
