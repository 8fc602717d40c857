import { TOPICS, type Contact, type Phone } from './contact.ts';

/** One number on a sheet. */
export interface PaperLine {
  contact: Contact;
  phone: Phone;
  /** The number of the same contact from abroad. */
  abroad?: string | undefined;
}

/** As many as one printed sheet holds in large type, with room for the reader's own. */
export const MOST_LINES = 8;

/** Among contacts for the same need those first that are not known to tell the police or the government. */
const TELLS = ['no', 'unknown', 'government', 'police'];

const isEmergency = ({ topics }: Contact): boolean => topics[0] === 'emergency';
const need = ({ topics }: Contact): number => TOPICS.findIndex((topic) => topic === topics[0]);
const trust = ({ tells }: Contact): number => TELLS.indexOf(tells);

/** Of an emergency contact every number, each for another service; of any other its first. */
function linesOf(contact: Contact): PaperLine[] {
  const phones = (contact.phones ?? []).filter(({ sms }) => !sms);
  if (isEmergency(contact)) return phones.map((phone) => ({ contact, phone, abroad: phone.e164 }));
  const abroad = phones.find(({ e164 }) => e164)?.e164;
  return phones.slice(0, 1).map((phone) => ({ contact, phone, abroad }));
}

/** The first line of each kind. */
const firstOf = (lines: PaperLine[], kind: (line: PaperLine) => unknown): PaperLine[] =>
  lines.filter((line, index) => lines.findIndex((other) => kind(other) === kind(line)) === index);

/**
 * The numbers of a country to copy first: all for emergencies, then one for each need, then others while there is
 * room; shown in the order of the needs. A number that answers for several needs stands once.
 */
export function paperLines(contacts: Contact[], country: string): PaperLine[] {
  const lines = firstOf(
    contacts
      .filter((contact) => contact.country === country)
      .sort((a, b) => need(a) - need(b) || trust(a) - trust(b))
      .flatMap(linesOf),
    ({ phone }) => phone.number,
  );
  const firsts = firstOf(lines, ({ contact, phone }) =>
    isEmergency(contact) ? phone.number : need(contact),
  );
  const chosen = [...new Set([...firsts, ...lines])].slice(0, MOST_LINES);
  return lines.filter((line) => chosen.includes(line));
}
