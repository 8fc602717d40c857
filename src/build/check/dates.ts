import { earliest, UNDATED, type Day } from '../../model/day.ts';
import { at, type Place, type Rule } from './context.ts';

/** A day that has not come yet would keep a claim fresh for longer than anybody can vouch for. */
export const dates: Rule = ({ content, note }) => {
  const { issued } = content.release.value;
  const check = (place: Place, seen: Day | undefined): void => {
    if (seen && seen !== UNDATED && earliest(seen) > issued)
      note(
        place,
        'T1',
        `"${seen}", which is after this publication (${issued})`,
        'the day it was really seen, or a later "issued" in src/content/release.json',
      );
  };
  for (const fact of content.facts.values()) check(at(fact, 'seen'), fact.value.seen);
  for (const contact of content.contacts.values()) {
    check(at(contact, 'seen'), contact.value.seen);
    contact.value.phones?.forEach(({ seen }, index) => check(at(contact, 'phones', index, 'seen'), seen));
  }
};
