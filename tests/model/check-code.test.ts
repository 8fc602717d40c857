import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCode, pageLetters, readCode } from '../../src/model/check-code.ts';
import { addDays, type Day } from '../../src/model/day.ts';
import { packOf } from './real-packs.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const ids = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/);
const days = fc.integer({ min: 0, max: 32_767 }).map((count) => addDays('2020-01-01', count));

const exchange = (text: string, place: number, letter: string): string =>
  text.slice(0, place) + letter + text.slice(place + 1);

describe('a check code', () => {
  // These letters stand in messages and on paper: a change here breaks every address that was ever passed on.
  it.each<[string, Day, string]>([
    ['darien', '2026-11-28', 'CV1T-2EVD'],
    ['mx-asylum', '2026-11-28', 'AZTS-2EVT'],
    ['about', '2031-02-03', 'TCHS-3YK2'],
  ])('of %s on %s is %s, for ever', (id, day, code) => {
    expect(checkCode(id, day)).toBe(code);
  });

  it('is eight letters that cannot be taken for one another, and does not begin like a number', () => {
    fc.assert(
      fc.property(ids, days, (id, day) =>
        /^[A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}$/.test(checkCode(id, day)),
      ),
    );
  });

  it('says again what it was made of', () => {
    fc.assert(
      fc.property(ids, days, (id, day) => {
        expect(readCode(checkCode(id, day))).toEqual({ page: pageLetters(id), day });
      }),
    );
  });

  it('catches every wrong letter', () => {
    fc.assert(
      fc.property(ids, days, (id, day) => {
        const code = checkCode(id, day).replace('-', '');
        for (let place = 0; place < code.length; place += 1)
          for (const letter of LETTERS.replace(code[place] ?? '', ''))
            expect(readCode(exchange(code, place, letter)), `${code} ${place} ${letter}`).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('catches any two letters that changed places', () => {
    fc.assert(
      fc.property(
        ids,
        days,
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 7 }),
        (id, day, a, b) => {
          const code = checkCode(id, day).replace('-', '');
          fc.pre(code[a] !== code[b]);
          const swapped = exchange(exchange(code, a, code[b] ?? ''), b, code[a] ?? '');
          expect(readCode(swapped), `${code} ${swapped}`).toBeNull();
        },
      ),
    );
  });

  it('catches a letter too few or too many', () => {
    fc.assert(
      fc.property(ids, days, fc.integer({ min: 0, max: 7 }), (id, day, place) => {
        const code = checkCode(id, day).replace('-', '');
        expect(readCode(exchange(code, place, ''))).toBeNull();
        expect(readCode(exchange(code, place, `${code[place]}${code[place]}`))).toBeNull();
      }),
    );
  });
});

describe('reading a code', () => {
  // With a 0, a 1 and a V in it, which are mistaken most.
  const meant = { page: 'CV1T', day: '2022-10-21' };
  const code = checkCode('darien', meant.day);

  it.each([
    ['as it is written', code],
    ['in small letters', code.toLowerCase()],
    ['in one piece', code.replace('-', '')],
    ['with spaces', ` ${code.replace('-', '').replace(/(..)/g, '$1 ')}`],
    ['with other dashes', code.replace('-', ' – ')],
    ['with O for 0 and l for 1', code.replace(/0/g, 'O').replace(/1/g, 'l')],
    ['with i for 1 and u for V', code.replace(/1/g, 'i').replace(/V/g, 'u')],
    ['with Arabic digits', code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')],
    ['with Persian digits', code.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '')],
    ['in wide letters', code.replace(/\w/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
    ['with a full stop', `${code}.`],
    ['with a bracket', `(${code})`],
    ['with the line it stands in', `Código: ${code} · Vea si sigue igual:`],
    [
      'in its link',
      `https://vereda.example.org/es/comprobar/?c=${code.replace('-', '')}#${code.slice(0, 4)}).`,
    ],
  ])('works %s', (_, typed) => {
    expect(readCode(typed)).toEqual(meant);
  });

  it('never throws, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readCode(text) !== undefined));
  });

  it.each(['', '0000-0000', '12345678', 'ZZZZ-ZZZZ', '--------', '__proto__'])('finds none in %j', (text) => {
    expect(readCode(text)).toBeNull();
  });
});

it('gives every page of the guide letters of its own', () => {
  const { pages } = packOf('es');
  expect(new Set(Object.keys(pages).map(pageLetters)).size).toBe(Object.keys(pages).length);
});
