import { describe, expect, it } from 'vitest';
import { checkCode, readCode } from '../../src/model/check-code.ts';
import { dayOfPage } from '../../src/model/page-days.ts';
import type { Pack } from '../../src/model/pack.ts';
import { UNDATED } from '../../src/model/day.ts';
import { isOverdue } from '../../src/model/freshness.ts';
import { factsOn } from '../../src/model/page-facts.ts';
import type { Page } from '../../src/model/page.ts';
import { pathOf, shortPathOf, type Route } from '../../src/model/route.ts';
import { routeAt, routesOf } from '../../src/model/routes.ts';
import { formatSince } from '../../src/text/format.ts';
import { titleOf } from '../../src/text/title.ts';
import { translator, translatorOf, type Translate } from '../../src/text/translate.ts';
import { createView } from '../../src/view/context.ts';
import { renderPage } from '../../src/view/render.ts';
import { shareMessage } from '../../src/view/share-message.ts';
import { PACKS, packOf } from '../model/real-packs.ts';

/* What is passed on of each page: it answers unopened, in the right language, and tells nothing of who sends it. */

/** As long as the address of a real host may be. */
const HOST = 'https://vereda.example.org';
const SITE = { version: '1', origin: HOST, script: '/a.js', css: '', cssHash: '' };
const LONGEST_MESSAGE = 700;
const LONGEST_LINK = 120;
const LONGEST_IN_WORDS = 30;

function messageOf(pack: Pack, route: Route, withdrawn: string[] = []): string {
  const view = createView(pack, route, SITE, { today: pack.issued, state: 'current', withdrawn });
  return shareMessage(view, titleOf(view, route));
}

const linksIn = (message: string): string[] => message.split('\n').filter((line) => line.startsWith('http'));

const shared = (pack: Pack): Route[] => routesOf(pack).filter(({ kind }) => kind !== 'exit');

describe.each(PACKS.map((pack) => [pack.lang, pack] as const))('messages in %s', (lang, pack) => {
  const all = shared(pack).map((route) => ({ route, message: messageOf(pack, route) }));
  const pages = all.flatMap(({ route, message }) =>
    route.kind === 'page' ? [{ page: pack.pages[route.id], route, message }] : [],
  );

  it('have at most 700 characters', () => {
    const long = all.filter(({ message }) => message.length > LONGEST_MESSAGE);
    expect(long.map(({ route, message }) => [route, message.length])).toEqual([]);
    expect(pages.length).toBeGreaterThan(150);
  });

  it('F5 have links of at most 120 characters, each to a page of ours', () => {
    const wrong = all.flatMap(({ message }) =>
      linksIn(message).filter((link) => {
        const { origin, pathname } = new URL(link);
        return link.length > LONGEST_LINK || origin !== HOST || !routeAt(pack, pathname);
      }),
    );
    expect(wrong).toEqual([]);
    expect(all.filter(({ message }) => linksIn(message).length === 0)).toEqual([]);
  });

  it('F5 name pages whose own address is as short, and shorter still in words', () => {
    const own = shared(pack).map((route) => HOST + pathOf(pack, route));
    expect(own.filter((address) => address.length > LONGEST_LINK || /[?#]/.test(address))).toEqual([]);
    const inWords = Object.keys(pack.pages).map((id) => `vereda.org${shortPathOf(id, lang)}`);
    expect(inWords.filter((address) => address.length > LONGEST_IN_WORDS)).toEqual([]);
  });

  it('say title, answer, status or newest date, source, short address and code of a page', () => {
    for (const { page, route, message } of pages) {
      if (!page) throw new Error(`${route.id} is not in the pack`);
      const { ui, locale } = page.lang ? (pack.foreign[page.lang] ?? pack) : pack;
      const t = page.lang ? translator(locale, ui) : translatorOf(pack);
      const code = checkCode(page.id, dayOfPage(pack, page.id));
      const lines = message.split('\n');
      expect(lines[0]).toBe(page.title);
      expect(answers(pack, page, message), page.id).toBe(true);
      expect(lines, page.id).toContain(HOST + shortPathOf(page.id, lang));
      expect(lines, page.id).toContain(`${t('share.code', { code })} · ${t('share.check')}`);
      const asked = new URL(linksIn(message)[1] ?? '');
      expect(asked.pathname).toBe(pathOf(pack, { kind: 'verify' }));
      expect(readCode(asked.searchParams.get('c') ?? '')).toEqual(readCode(code));
      const notes = createView(pack, route, SITE, { today: pack.issued, state: 'current' }).notes;
      const publisher = pack.sources[pack.facts[notes[0] ?? '']?.sources[0] ?? '']?.publisher;
      if (notes.length) expect(lines, page.id).toContain(t('share.source', { name: publisher ?? '' }));
      expect(
        lines.some((line) => line.startsWith(standing(pack, page, t))),
        page.id,
      ).toBe(true);
    }
  });

  it('carry no answer, no question, no code that was typed and no second language', () => {
    const start = messageOf(pack, { kind: 'screener', place: '' });
    const answered = all.filter(({ route }) => route.kind === 'screener');
    expect(answered.length).toBeGreaterThan(100);
    expect(answered.filter(({ message }) => message !== start)).toEqual([]);
    const plain = (kind: 'search' | 'verify'): string => messageOf(pack, { kind });
    expect(messageOf(pack, { kind: 'search', asked: { query: 'secuestro', found: [] } })).toBe(
      plain('search'),
    );
    expect(messageOf(pack, { kind: 'verify', typed: 'CV1T-2EVD' })).toBe(plain('verify'));
    const queries = new Set(
      all.flatMap(({ message }) => linksIn(message).map((link) => new URL(link).search.slice(0, 3))),
    );
    expect([...queries].sort()).toEqual(['', '?c=']);
  });

  it('of a page that was taken back say so, and nothing of what it said', () => {
    const { page } = pages.find((one) => one.page?.status) ?? {};
    if (!page) throw new Error('No page has a status');
    const message = messageOf(pack, { kind: 'page', id: page.id }, [page.id]);
    expect(message).toContain(translatorOf(pack)('withdrawn.lead'));
    expect(answers(pack, page, message)).toBe(false);
    expect(message).not.toContain(translatorOf(pack)(`status.${statusWord(pack, page.status ?? '')}`));
  });
});

it('words that are older than the Spanish are not passed on, its own or shared ones', () => {
  const pack = packOf('en');
  const page = Object.values(pack.pages).find(
    ({ lang, blocks }) => !lang && blocks.some((one) => 'use' in one),
  );
  if (!page) throw new Error('No page shares a block');
  const old: Page = {
    ...page,
    blocks: page.blocks.map((block) => ('text' in block ? { ...block, source: 'Texto nuevo.' } : block)),
  };
  const blocks = Object.fromEntries(
    Object.entries(pack.blocks).map(([id, block]) => [id, { ...block, stale: true as const }]),
  );
  const said = (changed: Partial<Pack>): boolean =>
    answers(pack, page, messageOf({ ...pack, ...changed }, { kind: 'page', id: page.id }));
  expect(said({})).toBe(true);
  expect(said({ pages: { ...pack.pages, [page.id]: old }, blocks })).toBe(false);
  const onlyShared = { ...page, blocks: page.blocks.filter((block) => 'use' in block) };
  const pages = { ...pack.pages, [page.id]: onlyShared };
  expect([said({ pages }), said({ pages, blocks })]).toEqual([true, false]);
});

/** Whether a message says something of what the page says: the words of a block up to its first mark. */
function answers({ foreign, blocks }: Pack, page: Page, message: string): boolean {
  const shared = (page.lang && foreign[page.lang]?.blocks) || blocks;
  return page.blocks
    .flatMap((block) => ('text' in block ? [block.text] : (shared[block.use]?.lines ?? [])))
    .flatMap((text) => text.split(/\*\*|\{\{[^}]*\}\}|\[|\]\([^)]*\)/))
    .some((words) => words.trim().length > 7 && message.includes(words));
}

/** How the line begins that says how it stands, or of when the newest fact is. */
function standing(pack: Pack, { id, status, lang }: Page, t: Translate): string {
  const fact = pack.facts[status ?? ''];
  if (fact) {
    const word = statusWord(pack, status ?? '');
    const softened = isOverdue(fact, pack.issued) && word !== 'closed';
    const locale = (lang && pack.foreign[lang]?.locale) || pack.locale;
    if (!softened) return t(`status.${word}`);
    return fact.seen === UNDATED
      ? t('status.late-undated')
      : t('status.late-since', { date: formatSince(fact.seen, locale, t) });
  }
  const dated = factsOn(pack, pack.pages[id] as Page).some((one) => /^\d/.test(pack.facts[one]?.seen ?? ''));
  return dated ? t('page.newest', { date: '' }).trim() : '';
}

function statusWord({ facts }: Pack, id: string): string {
  const value = facts[id]?.value;
  return value && 'status' in value ? value.status : 'unknown';
}

describe('the link of a page', () => {
  const hrefOf = (pack: Pack, route: Route, origin: string): URL => {
    const html = renderPage(pack, route, { ...SITE, origin }, { today: pack.issued, state: 'current' });
    const [, href = ''] = /data-testid="share" href="([^"]+)"/.exec(html) ?? [];
    return new URL(href.replace(/&#39;/g, "'").replace(/&amp;/g, '&'));
  };

  // Each page once, in the languages by turns: the letters are what differs, and a page takes a while to render.
  it.each(PACKS.map((pack, turn) => [pack.lang, pack, turn] as const))(
    'carries every letter of the message (%s)',
    (_, pack, turn) => {
      const ids = Object.keys(pack.pages).filter((_id, index) => index % PACKS.length === turn);
      for (const id of ids) {
        const { host, searchParams } = hrefOf(pack, { kind: 'page', id }, HOST);
        expect(host).toBe('wa.me');
        expect([...searchParams.keys()]).toEqual(['text']);
        expect(searchParams.get('text'), id).toBe(messageOf(pack, { kind: 'page', id }));
      }
    },
  );

  it('names the address below the host where no host is known yet', () => {
    const text = hrefOf(packOf('es'), { kind: 'page', id: 'darien' }, '').searchParams.get('text') ?? '';
    expect(text.split('\n')).toContain(shortPathOf('darien', 'es'));
  });
});
