/** How the search ranks, on the real content and on words of scripts that it has none of yet. */
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import { createFind } from '../../src/text/find.ts';
import { translatorOf } from '../../src/text/translate.ts';
import { packOf } from '../model/real-packs.ts';
import { nameOf } from './name-of.ts';

const es = packOf('es');
const finderOf = (pack: Pack) => createFind({ pack, t: translatorOf(pack) });
const find = finderOf(es);
const names = (query: string): string[] => find(query).map(nameOf);

/** The guide with the title and the words of one page in another language. */
function withWords(title: string, text: string): Pack {
  const page = es.pages['mx-comar-asylum'];
  if (!page) throw new Error('The page is gone: take another');
  const changed = { ...page, title, summary: '', blocks: [{ section: 'what', text }] };
  return { ...es, pages: { ...es.pages, [page.id]: changed } };
}

describe('the search', () => {
  it('finds the same with and without accents, in capitals, and with loose accents', () => {
    const plain = names('violacion');
    expect(plain.length).toBeGreaterThan(3);
    for (const other of ['violación', 'VIOLACIÓN', 'violación'.normalize('NFD')])
      expect(names(other)).toEqual(plain);
  });

  it('finds a word by its beginning, and with a slip', () => {
    expect(names('comar')[0]).toBe('mx-comar-asylum');
    expect(names('coma')).toContain('mx-comar-asylum');
    expect(names('darein')).toContain('darien');
  });

  it('puts urgent help first where a word says that somebody may be in danger', () => {
    for (const query of ['secuestro', 'violación', 'quiero morir'])
      expect(es.pages[names(query)[0] ?? '']?.kind, query).toBe('help');
  });

  it('knows words that people type and the guide does not say', () => {
    expect(JSON.stringify(Object.values(es.pages).map(({ title }) => title))).not.toContain('Coyote');
    expect(names('coyote')).toContain('darien-abandoned');
    const { search: _search, ...older } = es;
    expect(finderOf(older)('pollero').map(nameOf)).not.toContain('darien-abandoned');
  });

  it('finds contacts, checklists, phrases, lists and the questions', () => {
    expect(names('sin fronteras')).toContain('contacts-country:MX#mx-sin-fronteras');
    expect(names('antes de subir a una lancha')).toContain('checklists#before-boat');
    expect(names('agua comida y techo')).toContain('phrases#needs');
    expect(names('contactos en panama')).toContain('contacts-country:PA');
    expect(names('preguntas para orientarse')).toContain('screener');
  });

  it('finds whom a number belongs to', () => {
    const contact = Object.values(es.contacts).find(({ phones }) =>
      /^\d+ \d+ \d+$/.test(phones?.[0]?.number ?? ''),
    );
    expect(contact).toBeDefined();
    expect(find(contact?.phones?.[0]?.number ?? '')[0]?.part).toBe(contact?.id);
  });

  it.each([
    ['Chinese', '在墨西哥申请庇护', '你可以申请难民身份。', '庇护'],
    ['Chinese, in the text only', '在墨西哥', '你可以申请难民身份。', '难民'],
    ['Arabic, typed without hamza', 'طلب اللجوء في المكسيك', 'أين تطلب الحماية', 'اين الحمايه'],
    ['Persian on an Arabic keyboard', 'پناهندگی در مکزیک', 'کمک رایگان', 'كمك'],
    ['Hindi', 'मेक्सिको में शरण', 'आप शरण मांग सकते हैं', 'शरण'],
    ['Creole without accents', 'Mande refij nan Meksik', 'Kiyès ki ka mande', 'kiyes'],
  ])('reads %s', (_, title, text, query) => {
    expect(finderOf(withWords(title, text))(query).map(nameOf)[0]).toBe('mx-comar-asylum');
  });

  it('finds nothing for nothing, and for words that say nothing', () => {
    for (const query of ['', '   ', '¿?', 'de la', 'xqzwvk']) expect(names(query), query).toEqual([]);
  });

  it('bears any question, and cuts an endless one', () => {
    for (const query of ['__proto__', 'constructor', '<script>', '%00', '\u0000', 'a b c d e f', '🙏'])
      expect(() => find(query)).not.toThrow();
    expect(find('refugio '.repeat(10_000)).length).toBeGreaterThan(0);
  });

  it('gives at most twenty, each once', () => {
    const found = names('mexico refugio');
    expect(found).toHaveLength(20);
    expect(new Set(found).size).toBe(20);
  });
});
