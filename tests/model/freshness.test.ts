import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDay, UNDATED } from '../../src/model/day.ts';
import { SHELF_LIFE_DAYS, STATUSES, type FactKind } from '../../src/model/fact.ts';
import { checkAgainBy, effectiveToday, isOverdue, keepsItsWord } from '../../src/model/freshness.ts';

/** Written out a second time: a change of a shelf life must be meant. */
const LAST_DAYS: [FactKind, string][] = [
  ['status', '2026-03-31'],
  ['contact', '2026-03-31'],
  ['fee', '2026-04-30'],
  ['risk', '2026-04-30'],
  ['law', '2026-08-28'],
  ['evergreen', '2027-03-01'],
];
const KINDS = LAST_DAYS.map(([kind]) => kind);

describe('the shelf life', () => {
  it('of every kind is tested here', () => {
    expect(KINDS.sort()).toEqual(Object.keys(SHELF_LIFE_DAYS).sort());
  });

  it.each(LAST_DAYS)('of a %s seen on 1 March 2026 ends with %s', (kind, last) => {
    const fact = { kind, seen: '2026-03-01' };
    expect(checkAgainBy(fact)).toBe(last);
    expect(isOverdue(fact, '2026-03-01')).toBe(false);
    expect(isOverdue(fact, last)).toBe(false);
    expect(isOverdue(fact, addDays(last, 1))).toBe(true);
  });

  it.each(LAST_DAYS)('of a %s seen in March 2026 counts from the first of March', (kind, last) => {
    expect(checkAgainBy({ kind, seen: '2026-03' })).toBe(last);
  });

  it('of a law seen in 2026 counts from New Year', () => {
    expect(checkAgainBy({ kind: 'law', seen: '2026' })).toBe('2026-06-30');
    expect(isOverdue({ kind: 'law', seen: '2026' }, '2026-07-01')).toBe(true);
  });

  it.each(KINDS)('of an undated %s is over on any day', (kind) => {
    const fact = { kind, seen: UNDATED };
    expect(checkAgainBy(fact)).toBeNull();
    for (const today of ['1970-01-01', '2026-03-01', '2099-12-31']) expect(isOverdue(fact, today)).toBe(true);
  });

  it('never comes back once it is over', () => {
    const day = fc.nat({ max: 40_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), day, day, fc.nat({ max: 999 }), (kind, seen, today, more) => {
        const fact = { kind, seen };
        return !isOverdue(fact, today) || isOverdue(fact, addDays(today, more));
      }),
    );
  });

  it('is never longer for a date that says less', () => {
    const day = fc.nat({ max: 40_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), day, fc.constantFrom(4, 7), (kind, seen, precision) => {
        const exact = checkAgainBy({ kind, seen }) ?? '';
        const partial = checkAgainBy({ kind, seen: seen.slice(0, precision) }) ?? '';
        return isDay(partial) && partial <= exact;
      }),
    );
  });
});

describe('today', () => {
  it('is the day of the phone, when that is after the publication', () => {
    expect(effectiveToday('2026-12-24', '2026-11-21')).toBe('2026-12-24');
  });

  it('is never before the publication: an old clock must not make old claims look new', () => {
    const issued = '2026-11-21';
    const fact = { kind: 'status', seen: '2026-10-01' } as const;
    expect(isOverdue(fact, '2020-01-01')).toBe(false);
    expect(effectiveToday('2020-01-01', issued)).toBe(issued);
    expect(isOverdue(fact, effectiveToday('2020-01-01', issued))).toBe(true);
  });
});

describe('a word past its date', () => {
  it.each(STATUSES)('is kept or lost by "%s"', (status) => {
    expect(keepsItsWord(status)).toBe(status === 'closed');
  });
});
