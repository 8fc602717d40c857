import { dayOf } from '../../model/clock.ts';
import type { Day } from '../../model/day.ts';
import type { Locale } from '../../model/locale.ts';
import { formatBytes, formatDay } from '../../text/format.ts';

/** What the page hands its island: words in the page's language, and how that language writes dates and numbers. */
export interface Markup {
  words: Record<string, string>;
  locale: Locale;
  languages: { code: string; name: string }[];
}

/** Words, days and sizes as the page prints them. */
export interface Words {
  t: (key: string, values?: Record<string, string | number>) => string;
  day: (day: Day) => string;
  /** A moment in ISO 8601, as the phone's clock shows it. */
  moment: (iso: string) => string;
  size: (bytes: number) => string;
}

export function wordsOf({ words, locale }: Markup): Words {
  const t: Words['t'] = (key, values = {}) =>
    (words[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  const day = (value: Day): string => formatDay(value, locale, t);
  return {
    t,
    day,
    moment(iso) {
      const date = new Date(iso);
      const two = (n: number): string => String(n).padStart(2, '0');
      return `${day(dayOf(date))}, ${two(date.getHours())}:${two(date.getMinutes())}`;
    },
    size: (bytes) => formatBytes(bytes, locale, t),
  };
}
