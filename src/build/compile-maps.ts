import type { Chart } from '../model/chart.ts';
import type { RouteMap } from '../model/route-map.ts';
import type { FiguresRecord, RouteMapRecord, Words } from './content.ts';
import { mapShape } from './map-shape.ts';

type InWords = Words['value'];

/** One map with the words of one language. Degrees stay behind: the pack holds places on the paper only. */
export function compileRouteMap(record: RouteMapRecord, words: InWords): RouteMap {
  const { id, slug, box, countries, seas, towns, zones, helps } = record;
  const { height, land, borders, place, perKm } = mapShape(box);
  const own = (key: string): string => words[`${id}.${key}`] ?? '';
  return {
    id,
    slugs: slug,
    title: own('title'),
    lead: own('lead'),
    height,
    land,
    borders,
    countries: countries.map(({ code, lon, lat }) => ({ code, ...place(lon, lat) })),
    seas: seas.map(({ id: sea, lon, lat }) => ({ ...place(lon, lat), text: words[`sea.${sea}`] ?? '' })),
    towns: towns.map(({ id: town, lon, lat, left }) => ({
      ...place(lon, lat),
      text: words[`town.${town}`] ?? '',
      ...(left ? { left } : {}),
    })),
    zones: zones.map(({ number, lon, lat, radius, page }) => ({
      number,
      ...place(lon, lat),
      r: Math.round(radius * perKm(lat)),
      page,
      text: own(`zone.${number}`),
    })),
    helps: helps.map(({ letter, lon, lat, contact }) => ({
      letter: letter.toUpperCase(),
      ...place(lon, lat),
      contact,
      text: own(`help.${letter}`),
    })),
  };
}

export const compileCharts = ({ charts }: FiguresRecord, words: InWords): Chart[] =>
  charts.map(({ id, page, bars }) => ({
    id,
    page,
    title: words[`${id}.title`] ?? '',
    note: words[`${id}.note`] ?? '',
    bars: bars.map(({ label, period, fact }) => ({
      ...(label ? { label: words[`${id}.${label}`] ?? '' } : {}),
      period,
      fact,
    })),
  }));
