/**
 * Numbers, days and values in words. The platform's Intl is taken away for all of it: old WebViews answer in another
 * language, or do not know the code, and the guide must read the same there.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FactValue } from '../../src/model/fact.ts';
import {
  formatBytes,
  formatDay,
  formatNumber,
  formatSince,
  formatValue,
  sentences,
} from '../../src/text/format.ts';
import { translator, translatorOf } from '../../src/text/translate.ts';
import { packOf } from '../model/real-packs.ts';
import { EN, EN_WORDS, ES, ES_WORDS } from './fixture-locales.ts';

const refuse = (): never => {
  throw new Error('Intl was asked');
};

beforeEach(() => {
  vi.stubGlobal('Intl', new Proxy({}, { get: refuse, has: refuse }));
  vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(refuse);
  vi.spyOn(Date.prototype, 'toLocaleDateString').mockImplementation(refuse);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const t = { es: translator(ES, ES_WORDS), en: translator(EN, EN_WORDS) };

it('is tested without Intl', () => {
  expect(() => new Intl.NumberFormat('es')).toThrow('Intl was asked');
});

describe('formatNumber', () => {
  const narrow = ES.number.group;

  it.each([
    [0, '0', '0'],
    [7, '7', '7'],
    [999, '999', '999'],
    [1000, '1000', '1,000'],
    [9999, '9999', '9,999'],
    [10_000, `10${narrow}000`, '10,000'],
    [123_456, `123${narrow}456`, '123,456'],
    [1_234_567, `1${narrow}234${narrow}567`, '1,234,567'],
    [0.4, '0,4', '0.4'],
    [12.5, '12,5', '12.5'],
    [12_345.25, `12${narrow}345,25`, '12,345.25'],
    [-5, '-5', '-5'],
  ])('writes %d as "%s" in Spanish and "%s" in English', (value, spanish, english) => {
    expect(formatNumber(value, ES)).toBe(spanish);
    expect(formatNumber(value, EN)).toBe(english);
  });

  it('groups with a sign that does not break at the end of a line', () => {
    expect(narrow).toMatch(/^[\u00a0\u202f]$/);
  });

  it('loses no digit', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(ES, EN), (value, locale) => {
        expect(formatNumber(value, locale).split(locale.number.group).join('')).toBe(String(value));
      }),
    );
  });
});

describe('formatDay', () => {
  it.each([
    ['2026-03-12', '12 de marzo de 2026', '12 March 2026'],
    ['2026-03-05', '5 de marzo de 2026', '5 March 2026'],
    ['2026-12', 'diciembre de 2026', 'December 2026'],
    ['2026', '2026', '2026'],
    ['undated', 'sin fecha', 'no date'],
    ['2026-02-30', 'fecha desconocida', 'date unknown'],
    ['31/12/26', 'fecha desconocida', 'date unknown'],
    ['soon', 'fecha desconocida', 'date unknown'],
    ['', 'fecha desconocida', 'date unknown'],
    ['2026-13', 'fecha desconocida', 'date unknown'],
    ['__proto__', 'fecha desconocida', 'date unknown'],
  ])('writes %j as "%s" and "%s"', (day, spanish, english) => {
    expect(formatDay(day, ES, t.es)).toBe(spanish);
    expect(formatDay(day, EN, t.en)).toBe(english);
  });

  it('writes the first of a month as the language says it', () => {
    const of = (lang: string, day: string): string => {
      const pack = packOf(lang);
      return formatDay(day, pack.locale, translatorOf(pack));
    };
    expect(of('fr', '2026-12-01')).toBe('1er décembre 2026');
    expect(of('pt-BR', '2026-12-01')).toBe('1º de dezembro de 2026');
    expect(of('ht', '2026-12-01')).toBe('premye desanm 2026');
    expect(of('es', '2026-12-01')).toBe('1 de diciembre de 2026');
    expect(of('fr', '2026-12-11')).toBe('11 décembre 2026');
  });

  it('has a name for each month', () => {
    const days = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`);
    expect(days.map((day) => formatDay(day, ES, t.es))).toEqual(ES.months.map((name) => `${name} de 2026`));
  });

  it('leaves no part of its form unfilled, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[{}]/.test(formatDay(text, ES, t.es))));
  });
});

describe('formatSince', () => {
  it.each([
    ['2026-03-12', 'el 12 de marzo de 2026', '12 March 2026'],
    ['2026-03', 'marzo de 2026', 'March 2026'],
    ['2026', '2026', '2026'],
  ])('writes %j as "%s" and "%s"', (day, spanish, english) => {
    expect(formatSince(day, ES, t.es)).toBe(spanish);
    expect(formatSince(day, EN, t.en)).toBe(english);
  });
});

it('sentences end with the full stop of the language', () => {
  expect(sentences(packOf('zh-Hans').locale, '官方', '查看日期')).toBe('官方。查看日期。');
  expect(sentences(ES, 'oficial', 'visto')).toBe('oficial. visto.');
  expect(sentences(ES, 'oficial')).toBe('oficial.');
});

describe('formatBytes', () => {
  it.each([
    [0, '1 kB', '1 kB'],
    [1, '1 kB', '1 kB'],
    [60_400, '60 kB', '60 kB'],
    [999_499, '999 kB', '999 kB'],
    [999_500, '1 MB', '1 MB'],
    [1_449_000, '1,4 MB', '1.4 MB'],
    [12_000_000, '12 MB', '12 MB'],
  ])('writes %i bytes as "%s" and "%s"', (bytes, spanish, english) => {
    expect(formatBytes(bytes, ES, t.es)).toBe(spanish);
    expect(formatBytes(bytes, EN, t.en)).toBe(english);
  });
});

describe('formatValue', () => {
  it.each<[FactValue, string, string]>([
    [{ status: 'open' }, 'ABIERTO', 'OPEN'],
    [{ status: 'limited' }, 'CON LÍMITES', 'LIMITED'],
    [{ status: 'paused' }, 'EN PAUSA', 'PAUSED'],
    [{ status: 'closed', since: '2025-01' }, 'CERRADO', 'CLOSED'],
    [{ status: 'unknown' }, 'NO SABEMOS', 'WE DO NOT KNOW'],
    [{ date: '2026-04-01' }, '1 de abril de 2026', '1 April 2026'],
    [{ money: 100, currency: 'USD' }, '100\u00a0USD', '100\u00a0USD'],
    [{ money: 100, to: 250.5, currency: 'MXN' }, '100 a 250,5\u00a0MXN', '100 to 250.5\u00a0MXN'],
    [{ free: true }, 'gratis', 'free'],
    [{ count: 1731 }, '1731', '1,731'],
    [{ percent: 7.5 }, '7,5\u00a0%', '7.5\u00a0%'],
    [{ age: 18 }, '18 años', '18 years'],
    [{ age: 1 }, '1 año', '1 year'],
    [{ text: 'Calle 10 {{x}} $t(app.name)' }, 'Calle 10 {{x}} $t(app.name)', 'Calle 10 {{x}} $t(app.name)'],
    [{ duration: 1, unit: 'day' }, '1 día', '1 day'],
    [{ duration: 2, unit: 'day' }, '2 días', '2 days'],
    [{ duration: 0, unit: 'day' }, '0 días', '0 days'],
    [{ duration: 1, to: 3, unit: 'month' }, '1 a 3 meses', '1 to 3 months'],
    [{ duration: 1, unit: 'month' }, '1 mes', '1 month'],
    [{ duration: 24, unit: 'hour' }, '24 horas', '24 hours'],
    [{ duration: 1, unit: 'week' }, '1 semana', '1 week'],
    [{ duration: 30, unit: 'working-day' }, '30 días hábiles', '30 working days'],
    [{ duration: 1, unit: 'working-day' }, '1 día hábil', '1 working day'],
    [{ duration: 5, unit: 'year' }, '5 años', '5 years'],
  ])('writes %j as "%s" and "%s"', (value, spanish, english) => {
    expect(formatValue(value, ES, t.es)).toBe(spanish);
    expect(formatValue(value, EN, t.en)).toBe(english);
  });
});
