import { element } from './element.ts';

/** The address of a path on this very copy: a copy on a memory card or in a local network sends nobody elsewhere. */
export const addressOf = (path: string): string => location.origin + path;

/** An address as it is read aloud and typed: without what every browser puts before it. */
export const addressInWords = (path: string): HTMLElement => {
  const words = element('bdi', 'address', (location.host + path).replace(/\/$/, ''));
  words.dir = 'ltr';
  return words;
};
