/** Which numbers of a country come onto its sheet, on small contacts and on the real ones. */
import { describe, expect, it } from 'vitest';
import type { Contact, Phone, Topic } from '../../src/model/contact.ts';
import { MOST_LINES, paperLines } from '../../src/model/paper.ts';
import { PACKS } from './real-packs.ts';

function contact(id: string, topic: Topic, phones: Phone[], tells: Contact['tells'] = 'unknown'): Contact {
  return {
    id,
    country: 'MX',
    topics: [topic],
    phones,
    languages: ['es'],
    tells,
    grade: 'official',
    seen: '2026-01-01',
    name: id,
    what: id,
  };
}
const number = (text: string): Phone => ({ number: text });
const numbersOf = (contacts: Contact[]): string[] =>
  paperLines(contacts, 'MX').map(({ phone }) => phone.number);

describe('the numbers for paper', () => {
  it('are all those for emergencies, then one for each need', () => {
    const contacts = [
      contact('legal', 'legal', [number('4'), number('5')]),
      contact('emergency', 'emergency', [number('1'), number('2')]),
      contact('sea', 'sea', [number('3')]),
    ];
    expect(numbersOf(contacts)).toEqual(['1', '2', '3', '4']);
  });

  it('stand once, without text messages, and only of that country', () => {
    const contacts = [
      contact('emergency', 'emergency', [number('911')]),
      contact('women', 'women', [{ number: '88788', sms: true }, number('7')]),
      contact('children', 'children', [number('911')]),
      { ...contact('abroad', 'legal', [number('8')]), country: 'GT' },
    ];
    expect(numbersOf(contacts)).toEqual(['911', '7']);
  });

  it('leave out a second contact for a need before the first for another', () => {
    const many = Array.from({ length: MOST_LINES }, (_, index) =>
      contact(`legal-${index}`, 'legal', [number(`4${index}`)]),
    );
    const contacts = [...many, contact('trafficking', 'trafficking', [number('9')])];
    expect(numbersOf(contacts)).toHaveLength(MOST_LINES);
    expect(numbersOf(contacts)).toContain('9');
  });

  it('put those who tell the police behind those who do not', () => {
    const contacts = [
      contact('police', 'legal', [number('1')], 'police'),
      contact('ngo', 'legal', [number('2')], 'no'),
    ];
    expect(numbersOf(contacts)).toEqual(['2', '1']);
  });

  it('bring the number from abroad, also where the first works only inside', () => {
    const [line] = paperLines(
      [contact('legal', 'legal', [number('1555'), { number: '2', e164: '+50224241717' }])],
      'MX',
    );
    expect(line).toMatchObject({ phone: { number: '1555' }, abroad: '+50224241717' });
  });
});

it.each(PACKS.map((pack) => [pack.lang, pack] as const))('hold every emergency number in %s', (_, pack) => {
  const contacts = Object.values(pack.contacts);
  for (const country of pack.countries) {
    const emergency = contacts.filter((one) => one.country === country && one.topics[0] === 'emergency');
    const sheet = paperLines(contacts, country).map(({ phone }) => phone.number);
    for (const { phones = [] } of emergency)
      expect(sheet, country).toEqual(expect.arrayContaining(phones.map((phone) => phone.number)));
    expect(sheet.length).toBeLessThanOrEqual(MOST_LINES);
  }
});
