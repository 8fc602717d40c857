import { describe, expect, it } from 'vitest';
import { checkCode } from '../../src/model/check-code.ts';
import type { Moment } from '../../src/model/moment.ts';
import { verdictOn } from '../../src/model/verdict.ts';
import { packOf } from './real-packs.ts';

const PAGE = 'darien';
const pack = {
  ...packOf('es'),
  issued: '2026-12-10',
  days: { most: '2026-11-28', others: { [PAGE]: '2026-12-05' } },
};
const now: Moment = { today: '2026-12-20', state: 'current' };

const said = (id: string, day: string, moment = now) => verdictOn(pack, checkCode(id, day), moment).kind;

describe('what the guide says of a code', () => {
  it('current: of the day on which the page last changed, and of no other', () => {
    expect(verdictOn(pack, checkCode(PAGE, '2026-12-05'), now)).toEqual({
      kind: 'current',
      id: PAGE,
      sent: '2026-12-05',
      day: '2026-12-05',
    });
    expect(said('mx-asylum-none', '2026-12-05')).toBe('foreign');
    for (const day of ['2026-12-04', '2026-12-06', '2026-12-10']) expect(said(PAGE, day)).toBe('changed');
  });

  it('changed: with the day of the message and the day of the change', () => {
    expect(verdictOn(pack, checkCode(PAGE, '2026-11-28'), now)).toEqual({
      kind: 'changed',
      id: PAGE,
      sent: '2026-11-28',
      day: '2026-12-05',
    });
  });

  it('withdrawn: whatever the day of the message', () => {
    const moment = { ...now, withdrawn: [PAGE] };
    for (const day of ['2026-11-28', '2026-12-05', '2026-12-15'])
      expect(said(PAGE, day, moment)).toBe('withdrawn');
  });

  it('newer: a day after this guide, also of a page that is not in it', () => {
    expect(said(PAGE, '2026-12-11')).toBe('newer');
    expect(said('a-page-to-come', '2026-12-11')).toBe('newer');
  });

  it('not ours: no page of that name, no day that has been, or no code', () => {
    expect(said('never-a-page', '2026-12-05')).toBe('foreign');
    expect(said(PAGE, '2029-01-01')).toBe('foreign');
    for (const typed of ['', 'TPS', '+52 55 1234 5678'])
      expect(verdictOn(pack, typed, now).kind).toBe('foreign');
  });

  it('takes a pack from before the codes as changed on its own day', () => {
    const { days: _days, ...older } = pack;
    expect(verdictOn(older, checkCode(PAGE, '2026-12-10'), now).kind).toBe('current');
    expect(verdictOn(older, checkCode(PAGE, '2026-11-28'), now).kind).toBe('changed');
  });
});
