/** One page of an object store's list of files. */
export interface ListingPage {
  /** By key: the ETag, for a file that was put in one piece the MD5 of its bytes. */
  etags: Map<string, string>;
  /** Where the list goes on; null at its end. */
  next: string | null;
}

const textIn = (xml: string, tag: string): string | null =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? null;

const fromXml = (text: string): string =>
  text.replace(/&(quot|#34|amp|lt|gt|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Record<string, string> = {
  quot: '"',
  '#34': '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  '#39': "'",
};

/** Reads the answer to ListObjectsV2, asked for with `encoding-type=url`. */
export function parseListing(xml: string): ListingPage {
  const rows = [...xml.matchAll(/<Contents>([^]*?)<\/Contents>/g)].map(([, row = '']) => row);
  const etags = rows.map((row): [string, string] => [
    decodeURIComponent((textIn(row, 'Key') ?? '').replaceAll('+', ' ')),
    fromXml(textIn(row, 'ETag') ?? '').replaceAll('"', ''),
  ]);
  const next = textIn(xml, 'NextContinuationToken');
  return { etags: new Map(etags), next: next === null ? null : fromXml(next) };
}

/** The store's own word for what went wrong, where it gave one. */
export const errorCodeIn = (xml: string): string => textIn(xml, 'Code') ?? 'no reason given';
