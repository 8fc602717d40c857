import { PICTURE_WIDTH } from '../../model/picture-width.ts';
import type { Content, FiguresRecord, Placed, RouteMapRecord } from '../content.ts';
import { at, isVisible, type Context, type Place, type Rule } from './context.ts';

/** Signs closer than this cover one another on a small screen. */
const SIGN_ROOM = 22;

/** People who hide there would be found by it; these contacts stay in the lists, behind a call. */
const NOT_ON_MAPS = ['shelter', 'women', 'children', 'trafficking'];

interface Mark {
  place: Place;
  name: string;
  lon: number;
  lat: number;
}

function marksOf(map: Placed<RouteMapRecord>): Mark[] {
  const { zones, helps } = map.value;
  return [
    ...zones.map(({ number, lon, lat }, index) => ({
      place: at(map, 'zones', index),
      name: `zone ${number}`,
      lon,
      lat,
    })),
    ...helps.map(({ letter, lon, lat }, index) => ({
      place: at(map, 'helps', index),
      name: `help "${letter}"`,
      lon,
      lat,
    })),
  ];
}

/** Everything drawn lies inside the frame, and no sign covers another. */
function checkMarks({ note }: Context, map: Placed<RouteMapRecord>): void {
  const [west, south, east, north] = map.value.box;
  const unitsPerDegree = PICTURE_WIDTH / (east - west);
  const edge = SIGN_ROOM / 2 / unitsPerDegree;
  const marks = marksOf(map);
  marks.forEach(({ place, name, lon, lat }, index) => {
    if (lon < west + edge || lon > east - edge || lat < south + edge || lat > north - edge)
      note(place, 'M1', `${name} on the edge of the map or outside`, 'a place inside "box", or a wider box');
    const other = marks
      .slice(0, index)
      .find((one) => Math.hypot(one.lon - lon, one.lat - lat) * unitsPerDegree < SIGN_ROOM);
    if (other)
      note(place, 'M2', `${name} on top of ${other.name}`, 'a place farther away, or leave one of them out');
  });
}

function checkOrder({ note }: Context, map: Placed<RouteMapRecord>): void {
  map.value.zones.forEach(({ number }, index) => {
    if (number !== index + 1)
      note(at(map, 'zones', index, 'number'), 'M3', `${number}`, `${index + 1}: zones count from 1 in order`);
  });
  map.value.helps.forEach(({ letter }, index) => {
    const wanted = String.fromCharCode('a'.charCodeAt(0) + index);
    if (letter !== wanted)
      note(
        at(map, 'helps', index, 'letter'),
        'M3',
        `"${letter}"`,
        `"${wanted}": letters follow the alphabet`,
      );
  });
}

const isRisk = ({ pages }: Content, id: string): boolean => pages.get(id)?.value.kind === 'risk';

function checkTargets({ content, note }: Context, map: Placed<RouteMapRecord>): void {
  map.value.zones.forEach(({ page }, index) => {
    if (!isRisk(content, page))
      note(at(map, 'zones', index, 'page'), 'R1', `"${page}"`, 'the id of a risk guide');
  });
  map.value.helps.forEach(({ contact }, index) => {
    const place = at(map, 'helps', index, 'contact');
    if (!isVisible(content, contact))
      note(place, 'R1', `"${contact}"`, 'the id of a contact that is not hidden');
    else if (NOT_ON_MAPS.includes(content.contacts.get(contact)?.value.topics[0] ?? ''))
      note(place, 'M4', `"${contact}", a place for people in danger`, 'a contact that may be shown on a map');
  });
  map.value.countries.forEach(({ code }, index) => {
    if (!content.countries.includes(code))
      note(at(map, 'countries', index, 'code'), 'R1', `"${code}"`, 'a country of src/content/countries.json');
  });
  for (const lang of Object.keys(map.value.slug))
    if (!content.locales.has(lang))
      note(at(map, 'slug', lang), 'R1', `"${lang}"`, 'the code of a folder in locales');
}

function checkFigures({ content, note }: Context, figures: Placed<FiguresRecord>): void {
  figures.value.charts.forEach(({ id, page, bars }, index) => {
    if (figures.value.charts.findIndex((chart) => chart.id === id) !== index)
      note(at(figures, 'charts', index, 'id'), 'D1', `the chart "${id}" twice`, 'an id of its own');
    if (!content.pages.has(page))
      note(at(figures, 'charts', index, 'page'), 'R1', `"${page}"`, 'the id of a page');
    bars.forEach(({ fact }, order) => {
      const value = content.facts.get(fact)?.value.value;
      if (!value || !('count' in value))
        note(
          at(figures, 'charts', index, 'bars', order, 'fact'),
          'R1',
          `"${fact}"`,
          'the id of a fact whose value is {"count": …}',
        );
    });
  });
}

/** Maps and figures: nothing points at nothing, nobody is betrayed, and every sign can be read. */
export const maps: Rule = (context) => {
  for (const map of context.content.routes.values()) {
    checkMarks(context, map);
    checkOrder(context, map);
    checkTargets(context, map);
  }
  checkFigures(context, context.content.figures);
};
