import type { VNode } from 'preact';
import { PICTURE_WIDTH } from '../model/picture-width.ts';
import type { RouteMap } from '../model/route-map.ts';
import type { View } from './context.ts';

/** Half the size of a sign; half its letter's height sets the letter in the middle. */
const SIGN = 11;
const LETTER_DROP = 5;

/** A number or letter on its ground: round for danger, square for help, so that colour is not needed. */
function Sign({ x, y, name, round }: { x: number; y: number; name: string; round: boolean }): VNode {
  return (
    <g class={round ? 'zone' : 'aid'}>
      <rect
        x={x - SIGN}
        y={y - SIGN}
        width={2 * SIGN}
        height={2 * SIGN}
        rx={round ? SIGN : 3}
        stroke-width="2"
      />
      <text x={x} y={y + LETTER_DROP}>
        {name}
      </text>
    </g>
  );
}

const places = (view: View, { zones, helps }: RouteMap): string => {
  const { t } = view;
  const list = (items: string[]): string => items.join('; ');
  return [
    `${t('map.zones')}: ${list(zones.map(({ number, text }) => `${number}. ${text}`))}.`,
    `${t('map.helps')}: ${list(helps.map(({ letter, text }) => `${letter}. ${text}`))}.`,
  ].join(' ');
};

function Names({ view, map }: { view: View; map: RouteMap }): VNode {
  return (
    <>
      {map.seas.map(({ x, y, text }) => (
        <text class="sea" x={x} y={y}>
          {text}
        </text>
      ))}
      {map.countries.map(({ x, y, code }) => (
        <text x={x} y={y}>
          {view.pack.locale.countries[code]}
        </text>
      ))}
      {map.towns.map(({ x, y, text, left }) => (
        <>
          <circle class="town" cx={x} cy={y} r="3" />
          <text
            class={left ? 'to-left' : 'to-right'}
            x={left ? x - SIGN - 3 : x + SIGN + 3}
            y={y + LETTER_DROP}
          >
            {text}
          </text>
        </>
      ))}
    </>
  );
}

/**
 * The picture: coast, borders, names, soft spots with a number and squares with a letter. Drawn from a model and not
 * from stored markup, so that it cannot hold a line that somebody could walk.
 */
export function MapPicture({ view, map }: { view: View; map: RouteMap }): VNode {
  return (
    <svg
      class="map"
      viewBox={`0 0 ${PICTURE_WIDTH} ${map.height}`}
      role="img"
      aria-labelledby="map-title map-desc"
    >
      <title id="map-title">{map.title}</title>
      <desc id="map-desc">{places(view, map)}</desc>
      <defs>
        <radialGradient id="soft">
          <stop offset=".3" stop-opacity=".5" />
          <stop offset="1" stop-opacity="0" />
        </radialGradient>
      </defs>
      <path class="land" d={map.land} />
      <path class="border" d={map.borders} />
      {map.zones.map(({ x, y, r }) => (
        <circle cx={x} cy={y} r={r} fill="url(#soft)" />
      ))}
      <Names view={view} map={map} />
      {map.zones.map(({ x, y, number }) => (
        <Sign x={x} y={y} name={String(number)} round />
      ))}
      {map.helps.map(({ x, y, letter }) => (
        <Sign x={x} y={y} name={letter} round={false} />
      ))}
    </svg>
  );
}
