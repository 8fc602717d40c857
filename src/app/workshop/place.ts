import { LANGUAGE_CODE } from '../../model/workshop.ts';

/** Where the translator is; it stands in the address, so that Back and a reload lead there. */
export type Place =
  | { at: 'languages' }
  | { at: 'files'; lang: string }
  | { at: 'send'; lang: string }
  | { at: 'file'; lang: string; file: string };

const SEND = 'send';

/** The place behind `#` of an address; anything that is none leads to the choice of language. */
export function placeAt(hash: string): Place {
  const [, lang = '', rest = ''] = /^#\/([^/]+)(?:\/(.*))?$/.exec(hash) ?? [];
  if (!LANGUAGE_CODE.test(lang)) return { at: 'languages' };
  if (!rest) return { at: 'files', lang };
  return rest === SEND ? { at: 'send', lang } : { at: 'file', lang, file: rest };
}

export function hashOf(place: Place): string {
  switch (place.at) {
    case 'languages':
      return '#/';
    case 'files':
      return `#/${place.lang}`;
    case 'send':
      return `#/${place.lang}/${SEND}`;
    case 'file':
      return `#/${place.lang}/${place.file}`;
  }
}
