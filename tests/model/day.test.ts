import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../src/model/clock.ts';
import { addDays, earliest, isDay, later, UNDATED } from '../../src/model/day.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Every day from 1970 to 2100, by a calendar that counts on its fingers: no Date in it. */
const CALENDAR: string[] = [];
for (let year = 1970; year <= 2100; year += 1)
  for (let month = 1; month <= 12; month += 1) {
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
    for (let day = 1; day <= length; day += 1) CALENDAR.push(`${year}-${two(month)}-${two(day)}`);
  }

const anyIndex = fc.nat({ max: CALENDAR.length - 1 });

afterEach(() => vi.unstubAllEnvs());

describe('isDay', () => {
  it.each(['2026-03-12', '2026-03', '2026', '2028-02-29', '2000-02-29', '1999-12-31'])('takes %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13',
    '2026-00',
    '2026-01-00',
    '31/12/26',
    '12-03-2026',
    '2026-3-12',
    '2026-03-12T00:00:00Z',
    ' 2026-03-12',
    '2026-03-12\n',
    '٢٠٢٦',
    '26',
    '1899',
    'soon',
    '',
    UNDATED,
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('takes every day of the calendar, and no text beside it', () => {
    expect(CALENDAR.filter((day) => !isDay(day))).toEqual([]);
    const real = new Set(CALENDAR);
    const part = fc.integer({ min: 0, max: 99 }).map(two);
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2100 }), part, part, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        return isDay(text) === real.has(text);
      }),
    );
  });
});

describe('earliest', () => {
  it.each([
    ['2026-03-12', '2026-03-12'],
    ['2026-03', '2026-03-01'],
    ['2026', '2026-01-01'],
  ])('takes %s for %s', (day, first) => {
    expect(earliest(day)).toBe(first);
  });

  it('is never after a day that the partial date can mean', () => {
    fc.assert(
      fc.property(anyIndex, fc.constantFrom(4, 7, 10), (index, precision) => {
        const day = CALENDAR[index] ?? '';
        return earliest(day.slice(0, precision)) <= day;
      }),
    );
  });
});

describe('addDays', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03', 30, '2026-03-31'],
    ['2026', 365, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-01', 0, '2026-01-01'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it('goes through the calendar day by day', () => {
    fc.assert(
      fc.property(anyIndex, anyIndex, (from, to) => {
        expect(addDays(CALENDAR[from] ?? '', to - from)).toBe(CALENDAR[to]);
      }),
    );
  });

  it.each(['America/Bogota', 'America/Sao_Paulo', 'Pacific/Kiritimati', 'America/Havana'])(
    'is the same on a phone in %s, where days of 23 hours exist',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
      expect(addDays('2026-10-31', 2)).toBe('2026-11-02');
      expect(isDay('2026-03-08')).toBe(true);
    },
  );
});

describe('later', () => {
  it('is the later of two full days, whichever comes first', () => {
    expect(later('2026-11-21', '2026-09-30')).toBe('2026-11-21');
    expect(later('2026-09-30', '2026-11-21')).toBe('2026-11-21');
    expect(later('2026-11-21', '2026-11-21')).toBe('2026-11-21');
  });
});

describe('dayOf', () => {
  it.each([
    ['America/Mexico_City', '2026-11-21'],
    ['America/Bogota', '2026-11-21'],
    ['America/Sao_Paulo', '2026-11-21'],
    ['UTC', '2026-11-22'],
  ])('is the day in %s, near midnight in Greenwich', (zone, day) => {
    vi.stubEnv('TZ', zone);
    expect(dayOf(new Date('2026-11-22T02:30:00Z'))).toBe(day);
  });

  it('writes early months and days with two digits', () => {
    vi.stubEnv('TZ', 'UTC');
    expect(dayOf(new Date('2026-01-05T12:00:00Z'))).toBe('2026-01-05');
  });
});
