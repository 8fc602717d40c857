import { SaxesParser } from 'saxes';
import { SOURCE_LANGUAGE } from '../check/context.ts';
import { noteOf } from '../../text/limit.ts';
import { baseMark } from '../../text/translation-table.ts';
import type { Unit } from '../../model/translation.ts';
import type { Edits } from './write-locale.ts';

/* XLIFF 2.0 (OASIS, 2014), the form that translators' programs exchange. */
const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';

/** The note that says which words a translation was written over. */
const BASE = 'base';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\r/g, '&#13;');

function stateOf({ target, entry, freshness }: Unit): string {
  if (target === undefined) return 'initial';
  if (freshness === 'stale') return 'initial';
  return entry?.reviews === 2 ? 'final' : entry?.reviews === 1 ? 'reviewed' : 'translated';
}

function unitXml(unit: Unit, lang: string): string {
  const note = noteOf(unit, lang);
  return [
    `    <unit id="${escaped(unit.key)}" xml:space="preserve">`,
    '      <notes>',
    note ? `        <note>${escaped(note)}</note>` : null,
    `        <note category="${BASE}">${baseMark(unit.target)}</note>`,
    '      </notes>',
    `      <segment state="${stateOf(unit)}">`,
    `        <source>${escaped(unit.source)}</source>`,
    unit.target === undefined ? null : `        <target>${escaped(unit.target)}</target>`,
    '      </segment>',
    '    </unit>',
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** Texts as one XLIFF file. */
export function toXliff(lang: string, units: Unit[]): string {
  const files = [...new Set(units.map(({ file }) => file))];
  const body = files.map((file, index) => {
    const own = units.filter((unit) => unit.file === file).map((unit) => unitXml(unit, lang));
    return `  <file id="f${index + 1}" original="${escaped(file)}">\n${own.join('\n')}\n  </file>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${NAMESPACE}" version="2.0" srcLang="${SOURCE_LANGUAGE}" trgLang="${escaped(lang)}">`,
    ...body,
    '</xliff>',
    '',
  ].join('\n');
}

/** What a file brings: its language, the translations, and the Spanish each was made from. */
export interface Incoming {
  lang: string;
  targets: Edits;
  sources: Edits;
  /** Places, as `guides/darien#key-1`, whose translation a person found right for that Spanish. */
  correct: Set<string>;
  /** The mark of the words that each was written over; a program may have dropped it. */
  bases: Edits;
  /** Places that the file has without a translation. */
  empty: Set<string>;
}

export const nothingOf = (lang: string): Incoming => ({
  lang,
  targets: {},
  sources: {},
  correct: new Set(),
  bases: {},
  empty: new Set(),
});

/** Reads an XLIFF file. Throws an Error with the line for XML that is broken, and for another version or source. */
export function fromXliff(text: string): Incoming {
  const parser = new SaxesParser();
  const incoming = nothingOf('');
  let [file, key, inside] = ['', '', ''];
  let words = '';
  parser.on('opentag', ({ name, attributes }) => {
    const value = (attribute: string): string => String(attributes[attribute] ?? '');
    if (name === 'xliff') {
      if (!value('version').startsWith('2.')) throw new Error(`XLIFF ${value('version')}; write version 2.0`);
      if (value('srcLang') !== SOURCE_LANGUAGE)
        throw new Error(`srcLang is "${value('srcLang')}"; it must be "${SOURCE_LANGUAGE}"`);
      incoming.lang = value('trgLang');
    } else if (name === 'file') file = value('original');
    else if (name === 'unit') key = value('id');
    else if (name === 'source' || name === 'target' || (name === 'note' && value('category') === BASE)) {
      inside = name;
      words = '';
    }
  });
  parser.on('text', (part) => {
    if (inside) words += part;
  });
  parser.on('cdata', (part) => {
    if (inside) words += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== inside) return;
    // A unit that a program has cut into segments is one text again.
    const { targets, sources, bases } = incoming;
    const table = ((name === 'target' ? targets : name === 'source' ? sources : bases)[file] ??= {});
    table[key] = (table[key] ?? '') + words;
    inside = '';
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return incoming;
}
