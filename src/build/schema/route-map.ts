import * as v from 'valibot';
import { country, id, object, table } from './common.ts';

const number = v.number('a number without quotes');
const degrees = (limit: number) =>
  v.pipe(number, v.minValue(-limit, `degrees from -${limit}`), v.maxValue(limit, `degrees to ${limit}`));

/** Half a degree is about 55 km: nobody can be led to a spot by it. */
const coarse = (limit: number) =>
  v.pipe(
    degrees(limit),
    v.multipleOf(0.5, 'whole or half degrees: a map names areas and cities, never a spot'),
  );

const box = v.pipe(
  v.strictTuple(
    [degrees(180), degrees(85), degrees(180), degrees(85)],
    'west, south, east, north in degrees',
  ),
  v.check(
    ([west, south, east, north]) => east - west >= 5 && north - south >= 4,
    'west, south, east, north; at least 5 by 4 degrees, so that no path can be read from it',
  ),
);

const label = { lon: degrees(180), lat: degrees(85) };

export const routeMapFile = object({
  id,
  slug: table(v.string(), id),
  box,
  countries: v.array(object({ code: country, ...label })),
  seas: v.array(object({ id, ...label })),
  towns: v.array(object({ id, ...label, left: v.optional(v.literal(true, 'true, or leave it out')) })),
  zones: v.pipe(
    v.array(
      object({
        number,
        lon: coarse(180),
        lat: coarse(85),
        radius: v.pipe(number, v.minValue(50, 'at least 50 km: a zone is wide, never a spot')),
        page: id,
      }),
    ),
    v.minLength(1, 'at least one zone'),
  ),
  helps: v.pipe(
    v.array(
      object({
        letter: v.pipe(v.string(), v.regex(/^[a-z]$/, 'one letter: "a", "b", …')),
        lon: coarse(180),
        lat: coarse(85),
        contact: id,
      }),
    ),
    v.minLength(1, 'at least one contact'),
  ),
});
