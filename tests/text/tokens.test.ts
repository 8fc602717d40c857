import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../src/text/tokens.ts';

describe('tokens', () => {
  it.each([
    ['accents and capitals', '¿Violación en México?', 'violacion en mexico'],
    ['the same word in loose accents', 'violación'.normalize('NFD'), 'violacion'],
    ['a plural', 'Albergues y lanchas', 'albergue y lancha'],
    ['a short word that ends in s', 'TPS y un bus', 'tps un bus'],
    ['elisions', "l'asile d’Haïti, m'ap", 'asile haiti ap'],
    ['hyphens and figures', 'CBP-One, H-2A, CA-4', 'cbp one 2a ca 4'],
    ['soft hyphens, joiners and zero widths', 're\u00adfu\u200bgio\ufeff', 'refugio'],
    ['a no-break space', 'pedir\u00a0refugio', 'pedir refugio'],
    ['wide letters and figures', 'ＣＯＭＡＲ９１１', 'comar911'],
    ['nothing', ' ¿?… ', ''],
  ])('folds %s', (_, text, words) => {
    const expected = words.split(' ').filter((word) => word.length > 1 || /\d/.test(word));
    expect(tokens(text)).toEqual(expected);
  });

  it('takes Chinese in pairs, and a single sign as it is', () => {
    expect(tokens('申请庇护')).toEqual(['申请', '请庇', '庇护']);
    expect(tokens('在墨西哥 COMAR 水')).toEqual(['在墨', '墨西', '西哥', 'comar', '水']);
  });

  it.each([
    ['alef with and without hamza', 'أين الإنقاذ', 'اين الانقاذ'],
    ['vowel signs', 'لُجُوء', 'لجوء'],
    ['the stretching line', 'لجـــوء', 'لجوء'],
    ['teh marbuta', 'محكمة', 'محكمه'],
    ['Persian yeh and kaf', 'کمک فوری', 'كمك فوري'],
    ['yeh without dots', 'مستشفى', 'مستشفي'],
    ['the Arabic article', 'البحر بالبحر كالبحر للبحر', 'بحر بحر بحر بحر'],
    ['the Arabic article behind "and"', 'والقارب', 'قارب'],
    ['Arabic and Persian figures', '١٢٣ ۱۲۳', '123 123'],
  ])('writes %s one way', (_, text, same) => {
    expect(tokens(text)).toEqual(tokens(same));
  });

  it('leaves a word whole that only begins like the Arabic article', () => {
    expect(tokens('والدين')).not.toEqual(tokens('دين'));
    expect(tokens('الى')).toEqual(['الي']);
  });

  it('keeps the vowel signs of Indian scripts, which carry the word', () => {
    expect(tokens('शरण')).not.toEqual(tokens('शरणी'));
  });

  it('never throws, and gives no empty word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = tokens(text);
        return words.every((word) => word.length > 0 && !/\s/.test(word));
      }),
    );
  });
});
