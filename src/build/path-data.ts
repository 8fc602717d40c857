import type { GeoContext } from 'd3-geo';

type Point = readonly [x: number, y: number];
interface Line {
  points: Point[];
  closed: boolean;
}

/** A minus sign parts two numbers as well as a space does. */
const pair = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`;

/** Relative steps take half the bytes of absolute places. */
function lineData({ points, closed }: Line): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = pair(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${pair(...first)}l${steps.join(' ').replace(/ -/g, '-')}${closed ? 'z' : ''}`;
}

const isVisible = ({ points, closed }: Line): boolean => points.length > (closed ? 2 : 1);

/** Receives what d3-geo draws, and gives it back as the data of one SVG path in whole units. */
export class PathData implements GeoContext {
  private readonly lines: Line[] = [];

  moveTo(x: number, y: number): void {
    this.lines.push({ points: [[Math.round(x), Math.round(y)]], closed: false });
  }

  lineTo(x: number, y: number): void {
    const point: Point = [Math.round(x), Math.round(y)];
    const line = this.lines[this.lines.length - 1];
    const last = line?.points[line.points.length - 1];
    if (last?.[0] !== point[0] || last[1] !== point[1]) line?.points.push(point);
  }

  closePath(): void {
    const line = this.lines[this.lines.length - 1];
    if (!line) return;
    line.closed = true;
    const [first, last] = [line.points[0], line.points[line.points.length - 1]];
    if (line.points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) line.points.pop();
  }

  /** Land and borders have no points of their own, so nothing calls these. */
  beginPath(): void {}
  arc(): void {}

  toString(): string {
    return this.lines.filter(isVisible).map(lineData).join('');
  }
}
