import { isDay, UNDATED, type Day } from '../model/day.ts';
import type { FactValue } from '../model/fact.ts';
import type { Locale } from '../model/locale.ts';
import type { Translate } from './translate.ts';

const fill = (form: string, parts: Record<string, string>): string =>
  form.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '');

/** A whole or decimal number with the language's own signs; the device's Intl is never asked. */
export function formatNumber(value: number, { number }: Locale): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.length >= number.groupFrom ? whole.replace(/\B(?=(\d{3})+$)/g, number.group) : whole;
  return fraction ? grouped + number.decimal + fraction : grouped;
}

/** A day in words, as precise as the source gave it; anything that is no day prints as "date unknown". */
export function formatDay(day: Day, locale: Locale, t: Translate): string {
  if (day === UNDATED) return t('date.undated');
  if (!isDay(day)) return t('date.unknown');
  const [year = '', month, date] = day.split('-');
  if (!month) return year;
  const name = locale.months[Number(month) - 1] ?? '';
  if (!date) return fill(locale.dateForms.month, { month: name, year });
  const { day: form, first = '1' } = locale.dateForms;
  return fill(form, { day: date === '01' ? first : String(Number(date)), month: name, year });
}

/** A day behind the word "since": Spanish says "desde el 12 de marzo" but "desde marzo". */
export function formatSince(day: Day, locale: Locale, t: Translate): string {
  const date = formatDay(day, locale, t);
  return day.length === 10 ? fill(locale.dateForms.since, { date }) : date;
}

/** Several things in a row, parted by the language's own sign: Chinese and Arabic have a comma of their own. */
export const listed = (t: Translate, items: readonly string[]): string =>
  items.reduce((a, b) => t('list.and', { a, b }));

/** What ends a sentence and parts it from the next: Chinese has a full stop of its own, and no space behind it. */
export const sentenceGap = ({ stop = '. ' }: Locale): string => stop;

/** Sentences in a row, each with its full stop. */
export const sentences = (locale: Locale, ...texts: string[]): string =>
  texts.join(sentenceGap(locale)) + sentenceGap(locale).trim();

/** Bytes as the reader sees them before a download: "60 kB", "0,4 MB". */
export function formatBytes(bytes: number, locale: Locale, t: Translate): string {
  const kilo = Math.max(1, Math.round(bytes / 1000));
  return kilo < 1000
    ? t('size.kb', { size: formatNumber(kilo, locale) })
    : t('size.mb', { size: formatNumber(Math.round(kilo / 100) / 10, locale) });
}

/** A fact's value in words. */
export function formatValue(value: FactValue, locale: Locale, t: Translate): string {
  const span = (from: number, to?: number): string =>
    to === undefined
      ? formatNumber(from, locale)
      : t('range', { from: formatNumber(from, locale), to: formatNumber(to, locale) });
  if ('status' in value) return t(`status.${value.status}`);
  if ('date' in value) return formatDay(value.date, locale, t);
  if ('money' in value) return `${span(value.money, value.to)}\u00a0${value.currency}`;
  if ('free' in value) return t('cost.free');
  if ('count' in value) return formatNumber(value.count, locale);
  if ('percent' in value) return `${formatNumber(value.percent, locale)}\u00a0%`;
  if ('age' in value) return t('unit.age', { count: value.age, size: formatNumber(value.age, locale) });
  if ('text' in value) return value.text;
  return t(`unit.${value.unit}`, { count: value.to ?? value.duration, size: span(value.duration, value.to) });
}
