import { TOPICS } from '../../model/contact.ts';
import { UNDATED } from '../../model/day.ts';
import { GRADES, STATUSES } from '../../model/fact.ts';
import { AREAS, GUIDE_KINDS, PATHWAY_KINDS } from '../../model/page.ts';
import { SOURCE_LANGUAGE } from '../check/context.ts';
import { DOSSIER_LISTS } from '../dossier.ts';

/** The part of JSON Schema 2020-12 that the description uses. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string | string[];
  enum?: readonly (string | null)[];
  pattern?: string;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
}

const text = { type: 'string' };
const idText = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const e164 = { type: 'string', pattern: '^\\+[1-9][0-9]{6,14}$' };
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** An object of exactly these keys. */
const object = (properties: Record<string, JsonSchema>, optional: string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

const shared: Record<string, JsonSchema> = {
  day: {
    type: 'string',
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    description: 'A day, a month or a year, as exact as the source',
  },
  seenDay: {
    anyOf: [ref('day'), { enum: [UNDATED] }],
    description: 'When a source last showed it true; not a promise that it still is',
  },
  checkDay: {
    ...orNull(ref('day')),
    description:
      'After this day do not present it as current. Null: a claim has no date; check before any use',
  },
  source: object({ title: text, publisher: text, url: text }, ['url']),
  page: object({ lang: text, path: { type: 'string', pattern: '^/.*/$' } }),
  omitted: object({ id: idText, reason: text }),
};

const itemsIn = (words: JsonSchema): Record<(typeof DOSSIER_LISTS)[number], JsonSchema> => ({
  pathways: object({
    id: idText,
    name: words,
    country: orNull({ type: 'string', pattern: '^([A-Z]{2}|region)$' }),
    kind: { enum: [...PATHWAY_KINDS, ...GUIDE_KINDS] },
    status: { enum: [...STATUSES, null], description: 'Null: nothing to apply for, or no programme' },
    statusSince: orNull(ref('day')),
    lastSeenTrue: ref('seenDay'),
    checkAgainBy: ref('checkDay'),
    sources: list(ref('source')),
    pages: list(ref('page')),
  }),
  risks: object({
    id: idText,
    title: words,
    area: { enum: [...AREAS, null] },
    facts: list(
      object({ says: text, seen: ref('seenDay'), grade: { enum: GRADES }, sources: list(ref('source')) }),
    ),
    pages: list(ref('page')),
  }),
  contacts: object({
    id: idText,
    name: words,
    country: { type: 'string', pattern: '^([A-Z]{2}|region)$' },
    topics: list({ enum: TOPICS }),
    phones: list(
      object({
        local: { type: 'string', description: 'As it is dialled inside the country' },
        e164: { ...orNull(e164), description: 'International form; null where it does not work from abroad' },
        sms: { type: 'boolean', description: 'True: takes text messages only, no calls' },
      }),
    ),
    whatsapp: list(e164),
    warning: { ...orNull(words), description: 'To be read before a call; null where there is nothing' },
    url: { type: ['string', 'null'] },
    lastSeenTrue: ref('seenDay'),
    sources: list(ref('source')),
  }),
});

/** What the three data files hold, for whoever reads them with a program. `#/$defs/<name>File` describes one file. */
export function dataSchema(languages: string[]): JsonSchema {
  const borrowing = languages.filter((lang) => lang !== SOURCE_LANGUAGE);
  const words = object(Object.fromEntries(languages.map((lang) => [lang, text])), borrowing);
  const items = itemsIn(words);
  const files = DOSSIER_LISTS.map((name): [string, JsonSchema] => [
    `${name}File`,
    object({ items: list(items[name]), omitted: list(ref('omitted')) }),
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Vereda: pathways, risks and contacts',
    description:
      'pathways.json, risks.json and contacts.json. Nothing is confirmed beyond the dates it carries.',
    anyOf: files.map(([name]) => ref(name)),
    $defs: { ...shared, ...Object.fromEntries(files) },
  };
}
