/** A place on the map, in its units. */
export interface MapPoint {
  x: number;
  y: number;
}

/** A wide area of danger: a soft spot with a number, never a line and never a point to go to. */
export interface MapZone extends MapPoint {
  number: number;
  r: number;
  /** Id of the risk guide. */
  page: string;
  text: string;
}

/** Help that a country or a big city has, marked with a letter. */
export interface MapHelp extends MapPoint {
  letter: string;
  contact: string;
  text: string;
}

/** A sketch of one area with its words in the pack's language. It knows coasts, borders and names; no road, no way. */
export interface RouteMap {
  id: string;
  slugs: Record<string, string>;
  title: string;
  lead: string;
  height: number;
  /** Path data of the land and of the borders between countries. */
  land: string;
  borders: string;
  countries: (MapPoint & { code: string })[];
  seas: (MapPoint & { text: string })[];
  towns: (MapPoint & { text: string; left?: true })[];
  zones: MapZone[];
  helps: MapHelp[];
}
