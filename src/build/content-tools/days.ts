import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../check/check.ts';
import type { Content } from '../content.ts';
import { formatPageDays, PAGE_DAYS } from '../page-days.ts';
import type { Outcome } from './outcome.ts';

/** Writes down which pages this edition changes; content that may not be published changes nothing. */
export function days(content: Content, root: string): Outcome {
  check(content);
  const text = formatPageDays(content);
  const before = content.pageDays?.value ?? {};
  const after = JSON.parse(text) as Record<string, string>;
  const changed = Object.keys(after).filter((id) => after[id] !== before[id]);
  writeFileSync(join(root, PAGE_DAYS), text);
  const { issued } = content.release.value;
  return {
    text: changed.length
      ? `Changed on ${issued}, written to ${PAGE_DAYS}:\n${changed.join('\n')}`
      : `No page has changed since ${PAGE_DAYS} was written.`,
    ok: true,
  };
}
