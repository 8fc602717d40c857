import * as v from 'valibot';
import { SERVICES, TOPICS, type Service } from '../../model/contact.ts';
import { country, grade, id, object, seenDay, sourceIds, table, webAddress, words } from './common.ts';

/** Digits with the marks that leaflets use, or the letters of a marine channel; letters in a phone are a mistake. */
const dialled = v.pipe(
  v.string('the number in quotes, so that no zero or plus is lost'),
  v.regex(
    /^([+*]?[0-9][0-9 ()./#-]*|\([0-9]+\)[0-9 ./-]+|VHF [0-9]+)$/,
    'digits, spaces, + - ( ) * # only: a number that can be dialled',
  ),
);
const e164 = v.pipe(
  v.string(),
  v.regex(/^\+[1-9][0-9]{6,14}$/, 'the international form: "+52…", digits only'),
);

const oneService = v.picklist(SERVICES, `one of: ${SERVICES.join(', ')}`);
/** A list that is no list is told what the words are, and not that no option fits. */
const service = v.lazy((input) =>
  Array.isArray(input)
    ? (v.pipe(
        v.array(oneService),
        v.minLength(2, 'at least two services; one stands without the brackets'),
      ) as v.GenericSchema<Service[]>)
    : (oneService as v.GenericSchema<Service>),
) as v.GenericSchema<Service | Service[]>;

const phone = object({
  number: dialled,
  e164: v.optional(e164),
  sms: v.optional(v.literal(true, 'true, or leave it out')),
  service: v.optional(service),
  seen: v.optional(seenDay),
});

const contact = object({
  id,
  country,
  topics: v.pipe(
    v.array(v.picklist(TOPICS, `one of: ${TOPICS.join(', ')}`)),
    v.minLength(1, 'at least one topic'),
  ),
  phones: v.optional(v.array(phone)),
  whatsapp: v.optional(v.array(e164)),
  url: v.optional(webAddress),
  address: v.optional(words),
  languages: v.array(v.string()),
  hours: v.optional(v.literal('24h', '"24h", or leave it out and write the hours in the words')),
  cost: v.optional(v.picklist(['free', 'call'], '"free" or "call", or leave it out')),
  tells: v.picklist(['police', 'government', 'no', 'unknown'], 'one of: police, government, no, unknown'),
  sources: sourceIds,
  grade,
  seen: seenDay,
  hidden: v.optional(words),
});

export const contactsFile = v.array(contact);

export const contactWordsFile = table(
  id,
  object({ name: words, what: words, hours: v.optional(words), warning: v.optional(words) }),
);
