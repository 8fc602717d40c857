/** Maps and figures: what would lead somebody along a path, point at nothing, or hide a sign. */
import { CONTACTS, FIGURES, MAP, row, swap, type Row } from './row.ts';

const ZONE = '"number": 1,\n      "lon": -95,\n      "lat": 17.5,\n      "radius": 200';
const zone = (number: number, lon: number, radius = 200): string =>
  `"number": ${number},\n"lon": ${lon},\n"lat": 17.5,\n"radius": ${radius}`;

export const MAP_ROWS: Row[] = [
  row(
    'a map with a line to walk',
    MAP,
    swap('"zones": [', '"path": [[-95, 17]],\n"zones": ['),
    'S1',
    '"path"',
  ),
  row('a zone as small as a spot', MAP, swap(ZONE, zone(1, -95, 5)), 'S3', '"radius": 5,'),
  row('a zone to the kilometre', MAP, swap(ZONE, zone(1, -94.87)), 'S3', '-94.87'),
  row('help to the street', MAP, swap('"lon": -92.5', '"lon": -92.4382'), 'S3', '-92.4382'),
  row('a map of one valley', MAP, swap('-100,\n    12,\n    -84', '-96,\n    12,\n    -94'), 'S3', '"box"'),
  row('a zone off the map', MAP, swap(ZONE, zone(1, -110)), 'M1', '{\n      "number": 1'),
  row('a sign on a sign', MAP, swap('"lon": -90,', '"lon": -94.5,'), 'M2', '{\n      "number": 2'),
  row('zones out of order', MAP, swap('"number": 2', '"number": 3'), 'M3', '"number": 3', {
    also: ['W1', 'W1', 'W2', 'W2'],
  }),
  row('letters out of order', MAP, swap('"letter": "a"', '"letter": "b"'), 'M3', '"letter": "b"', {
    also: ['W1', 'W1', 'W2', 'W2'],
  }),
  row('a shelter on a map', CONTACTS, swap('"emergency"\n', '"shelter"\n'), 'M4', '"contact": "em-mx"', {
    in: MAP,
  }),
  row(
    'a zone without a guide',
    MAP,
    swap(`${ZONE},\n      "page": "mx-train"`, `${zone(1, -95)},\n"page": "mx-asylum"`),
    'R1',
    '"page": "mx-asylum"',
  ),
  row('help that nobody gives', MAP, swap('"contact": "em-mx"', '"contact": "em-gt"'), 'R1', '"em-gt"'),
  row('a country without a name', MAP, swap('"code": "MX"', '"code": "FR"'), 'R1', '"code": "FR"'),
  row(
    'a map in a language that does not exist',
    MAP,
    swap('"en": "map-south"', '"eo": "mapo"'),
    'R1',
    '"eo"',
  ),
  row('a map at the address of a guide', MAP, swap('"mapa-sur"', '"tren-de-carga"'), 'A2', '"tren-de-carga"'),
  row(
    'a map without an address',
    MAP,
    swap('"es": "mapa-sur",\n    "en": "map-south"', '"eo": "mapo"'),
    'A1',
    '"slug"',
    { also: ['A1', 'R1'] },
  ),
  row(
    'a bar without a number',
    FIGURES,
    swap(
      '"period": "2025",\n          "fact": "mx-train-wounded"',
      '"period": "2025",\n"fact": "mx-asylum-deadline"',
    ),
    'R1',
    '"mx-asylum-deadline"',
  ),
  row('a chart of one bar', FIGURES, (text) => text.replace(/,\s*\{\s*"label"[^}]*\}/, ''), 'S3', '"bars"'),
  row('a chart without a guide', FIGURES, swap('"page": "mx-train"', '"page": "mx-bus"'), 'R1', '"mx-bus"'),
  row(
    'words of a bar that are missing',
    'locales/en/figures.json',
    swap(',\n  "wounded.later": "To March"', ''),
    'W1',
  ),
];
