import { at, type Rule } from './context.ts';

/**
 * The numbers that answer an emergency in each country, kept apart from the contacts on purpose: a digit lost while a
 * contact is edited, or a number put into the wrong country, must not reach anybody. A number that really changed is
 * changed in both places.
 */
const NUMBERS: Record<string, string> = {
  AR: '911 107 100 101',
  AW: '911',
  BO: '110 168 167 161',
  BR: '190 192 193 185',
  BS: '919 911',
  BZ: '911 90',
  CA: '911',
  CL: '133 131 132',
  CO: '123 112',
  CR: '911',
  CU: '106 104 105',
  CW: '911 912 913',
  DO: '911',
  EC: '911',
  ES: '112',
  GT: '110 122 123 119',
  GY: '911 912 913',
  HN: '911',
  HT: '114 115 116',
  MX: '911',
  NI: '118 128 115',
  PA: '911 104 103',
  PE: '105 106 116',
  PR: '911',
  PY: '911 132 141',
  SR: '115 110 113',
  SV: '911 132 913',
  TC: '911 999',
  TT: '999 990 811',
  US: '911',
  UY: '911 105 106',
  VE: '911',
};

/** An emergency number is one that its country answers. */
export const emergency: Rule = ({ content, note }) => {
  for (const contact of content.contacts.values()) {
    const { topics, country, phones = [], hidden } = contact.value;
    if (topics[0] !== 'emergency' || hidden) continue;
    const known = (NUMBERS[country] ?? '').split(' ').filter(Boolean);
    phones.forEach(({ number }, index) => {
      if (!known.includes(number))
        note(
          at(contact, 'phones', index, 'number'),
          'R8',
          `"${number}" as an emergency number of ${country}`,
          known.length
            ? `one of: ${known.join(', ')}; a new one also in src/build/check/emergency.ts`
            : `the numbers of ${country} in src/build/check/emergency.ts as well`,
        );
    });
  }
};
