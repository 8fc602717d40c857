import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoMercator, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { PICTURE_WIDTH } from '../model/picture-width.ts';
import { PathData } from './path-data.ts';

/** West, south, east, north, in degrees. */
export type Box = readonly [number, number, number, number];

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Coast and borders of one box as a sketch, and the way from degrees to its units. */
export interface MapShape {
  height: number;
  land: string;
  borders: string;
  place: (lon: number, lat: number) => { x: number; y: number };
  /** Units of a kilometre at a latitude. */
  perKm: (lat: number) => number;
}

/** Bends smaller than this many square units are left out: a sketch that nobody can walk by, in under a kilobyte. */
const LEAST_BEND = 6;
/** Coast is drawn a little past the frame, so that the cut does not show. */
const MARGIN = 6;
const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

let known: World | undefined;

/** Natural Earth, public domain, at 1:50 million. Weighed once: every map then only drops points. */
function world(): World {
  known ??= presimplify(
    JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
    ) as World,
  );
  return known;
}

/** Draws the box in the Mercator projection. The same box gives the same text on every machine. */
export function mapShape([west, south, east, north]: Box): MapShape {
  const scale = PICTURE_WIDTH / ((east - west) * RADIANS);
  const projection = geoMercator().precision(0).scale(scale).translate([0, 0]);
  const project = (lon: number, lat: number): [number, number] => projection([lon, lat]) ?? [0, 0];
  const [left, top] = project(west, north);
  const height = Math.round(project(west, south)[1] - top);
  projection.translate([-left, -top]).clipExtent([
    [-MARGIN, -MARGIN],
    [PICTURE_WIDTH + MARGIN, height + MARGIN],
  ]);
  const degreesPerUnit = (east - west) / PICTURE_WIDTH;
  const sketch = simplify(world(), LEAST_BEND * degreesPerUnit ** 2);
  const draw = (shape: GeoPermissibleObjects): string => {
    const data = new PathData();
    geoPath(projection, data)(shape);
    return data.toString();
  };
  return {
    height,
    land: draw(feature(sketch, sketch.objects.land)),
    borders: draw(mesh(sketch, sketch.objects.countries, (a, b) => a !== b)),
    place: (lon, lat) => {
      const [x, y] = project(lon, lat);
      return { x: Math.round(x), y: Math.round(y) };
    },
    perKm: (lat) => scale / (EARTH_RADIUS_KM * Math.cos(lat * RADIANS)),
  };
}
