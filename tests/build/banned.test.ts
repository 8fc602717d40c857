import { describe, expect, it } from 'vitest';
import { bannedIn } from '../../src/text/banned.ts';

const codesIn = (lang: string, text: string): string[] =>
  bannedIn(lang).flatMap(({ code, pattern }) => (pattern.test(text) ? [code] : []));

describe('what harms is found', () => {
  it.each([
    ['es', 'los ilegales', 'B1'],
    ['en', 'illegal migrants', 'B1'],
    ['fr', 'les migrants clandestins', 'B1'],
    ['fr', 'une personne illégale', 'B1'],
    ['fr', 'Les clandestins paient.', 'B1'],
    ['ht', 'migran ilegal yo', 'B1'],
    ['ht', 'moun ki ilegal', 'B1'],
    ['pt-BR', 'migrantes ilegais', 'B1'],
    ['pt-BR', 'uma pessoa ilegal', 'B1'],
    ['pt-BR', 'os ilegais', 'B1'],
    ['ar', 'المهاجرون غير الشرعيين', 'B1'],
    ['ar', 'مهاجر غير شرعي', 'B1'],
    ['zh-Hans', '非法移民', 'B1'],
    ['zh-Hans', '有偷渡客', 'B1'],
    ['fa-AF', 'مهاجران غیرقانونی', 'B1'],
    ['fa-AF', 'مهاجر غیر قانونی', 'B1'],
    ['fa-AF', 'مهاجرین غیر\u200cقانونی', 'B1'],
    ['fr', 'Trump a fermé la frontière', 'B2'],
    ['ar', 'قال ترامب', 'B2'],
    ['zh-Hans', '特朗普说', 'B2'],
    ['fa-AF', 'ترامپ گفت', 'B2'],
    ['ht', 'Tren de Aragua', 'B4'],
    ['zh-Hans', 'Los Zetas 收钱', 'B4'],
    ['xx', 'Bukele', 'B2'],
  ])('%s: "%s" (%s)', (lang, text, code) => {
    expect(codesIn(lang, text)).toEqual([code]);
  });
});

describe('an act may be called what it is', () => {
  it.each([
    ['es', 'Cobrar es ilegal.'],
    ['fr', 'Cette taxe est illégale. Un atelier clandestin.'],
    ['ht', 'Fè yon bagay ilegal.'],
    ['pt-BR', 'Cobranças ilegais. É ilegal cobrar.'],
    ['ar', 'هذه الرسوم غير قانونية.'],
    ['zh-Hans', '非法收费。'],
    ['fa-AF', 'این پول گرفتن غیرقانونی است.'],
  ])('%s: "%s"', (lang, text) => {
    expect(codesIn(lang, text)).toEqual([]);
  });
});
