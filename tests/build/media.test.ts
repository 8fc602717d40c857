import { describe, expect, it } from 'vitest';
import { drawingsOf } from '../../src/build/media/media.ts';
import { momentOf } from '../../src/build/prerender.ts';
import { addDays, type Day } from '../../src/model/day.ts';
import type { Fact } from '../../src/model/fact.ts';
import { checkAgainBy } from '../../src/model/freshness.ts';
import { previewPath, sheetPath } from '../../src/model/media-path.ts';
import type { Pack } from '../../src/model/pack.ts';
import { hasSheet, type Page } from '../../src/model/page.ts';
import type { Site } from '../../src/model/site.ts';
import { formatDay, formatSince } from '../../src/text/format.ts';
import { translatorOf } from '../../src/text/translate.ts';
import { renderPreview } from '../../src/view/render.ts';
import { PACKS, packOf } from '../model/real-packs.ts';

/* Which files a publisher's build draws, and what its pictures say; how they look is for a browser to test. */
const SITE: Site = {
  version: '0',
  origin: 'https://vereda.example',
  media: true,
  script: '/x.js',
  css: '',
  cssHash: 'sha256-x',
};

const wordsOf = (html: string): string =>
  html
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe('the files', () => {
  /** The language that lends pages to others, and one that borrows. */
  const lender = packOf('en');
  const borrower = packOf('ar');
  const gone = Object.values(lender.pages).find((page) => hasSheet(page) && !page.sensitive) as Page;
  const drawn = (pack: Pack): ReturnType<typeof drawingsOf> => drawingsOf(pack, SITE, [gone.id]);
  const drawings = [...drawn(lender), ...drawn(borrower)];
  const paths = drawings.map(({ path }) => path);

  it('are each drawn once, and are all those that pages name, but for what was taken back', () => {
    const named = [lender, borrower].flatMap(({ lang, pages }) => [
      previewPath(lang),
      ...Object.values(pages)
        .filter(({ id, lang: lent = 'en' }) => id !== gone.id && lent === 'en')
        .flatMap((page) => [previewPath(lang, page), ...(hasSheet(page) ? [sheetPath(lang, page)] : [])]),
    ]);
    expect(new Set(paths).size).toBe(paths.length);
    expect([...new Set(named)].filter((path) => !paths.includes(path))).toEqual([]);
    expect(paths.filter((path) => path.includes(`/${gone.id}.`))).toEqual([]);
  });

  it('give what must not be seen on a phone the picture that says nothing of it', () => {
    const general = drawings.find(({ path }) => path === previewPath('en'));
    expect(general?.from).toBe(renderPreview(lender, undefined, SITE, momentOf(lender)));
    const shown = Object.values(lender.pages).filter(({ sensitive }) => sensitive);
    expect(shown.length).toBeGreaterThan(0);
    for (const { id } of shown) expect(paths).not.toContain(`/media/en/${id}.jpg`);
  });
});

describe.each(PACKS.map((pack) => [pack.lang, pack] as const))('a picture in %s', (_, pack) => {
  const t = translatorOf(pack);
  const { facts, locale } = pack;
  const statusOf = (page: Page): string => {
    const value = facts[page.status ?? '']?.value;
    return value && 'status' in value ? value.status : '';
  };
  const says = (page: Page, today: Day): string =>
    wordsOf(renderPreview(pack, page, SITE, { today, state: 'current' }));

  it('says status and date, and neither a day after the date has passed', () => {
    const page = Object.values(pack.pages).find(
      (one) => statusOf(one) === 'open' && checkAgainBy(facts[one.status ?? ''] as Fact),
    );
    const fact = facts[page?.status ?? ''];
    if (!page || !fact) throw new Error('No page has a status with a day');
    const word = t(`status.${statusOf(page)}`);
    const seen = t('seen', { date: formatDay(fact.seen, locale, t) });
    const due = checkAgainBy(fact) ?? '';
    expect(says(page, due)).toContain(word);
    expect(says(page, due)).toContain(seen);
    const late = says(page, addDays(due, 1));
    expect(late).not.toContain(word);
    expect(late).not.toContain(seen);
    expect(late).toContain(t('late.since', { date: formatSince(fact.seen, locale, t) }));
  });
});
