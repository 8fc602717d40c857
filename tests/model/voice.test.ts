import { describe, expect, it } from 'vitest';
import { voiceFor } from '../../src/model/voice.ts';

const voices = (...tags: string[]): { lang: string; localService: boolean }[] =>
  tags.map((lang) => ({ lang, localService: true }));
const chosen = (lang: string, ...tags: string[]): string | undefined => voiceFor(lang, voices(...tags))?.lang;

describe('a voice for exactly the language', () => {
  it.each([
    ['es', 'es-ES'],
    ['es', 'es_US'],
    ['es', 'es'],
    ['en', 'en-IN'],
    ['pt-BR', 'pt_BR'],
    ['fr', 'fr-CA'],
    ['ar', 'ar-SA'],
    ['ar', 'ar-001'],
    ['ht', 'ht'],
    ['ht', 'ht-HT'],
    ['fa-AF', 'fa-AF'],
    ['fa-AF', 'prs'],
    ['zh-Hans', 'zh-CN'],
    ['zh-Hans', 'zh_CN_#Hans'],
    ['zh-Hans', 'zh-Hans-CN'],
    ['zh-Hans', 'zh-SG'],
    ['zh-Hans', 'cmn'],
    ['zh-Hans', 'cmn-CN'],
  ])('%s is spoken by %s', (lang, tag) => expect(chosen(lang, 'de-DE', tag)).toBe(tag));

  it.each([
    ['es', 'est-EE'],
    ['pt-BR', 'pt-PT'],
    ['pt-BR', 'pt'],
    ['ht', 'fr-HT'],
    ['ht', 'fr-FR'],
    ['fa-AF', 'fa-IR'],
    ['fa-AF', 'fa'],
    ['zh-Hans', 'zh-TW'],
    ['zh-Hans', 'zh-HK'],
    ['zh-Hans', 'zh-Hant'],
    ['zh-Hans', 'cmn-TW'],
    ['zh-Hans', 'yue-CN'],
    ['ar', 'arn-CL'],
  ])('%s is not spoken by %s', (lang, tag) => expect(chosen(lang, tag)).toBeUndefined());

  it('prefers a voice of Latin America to one of Spain', () =>
    expect(chosen('es', 'es-ES', 'es-MX')).toBe('es-MX'));

  it('is none when it speaks on somebody’s server', () => {
    expect(voiceFor('es', [{ lang: 'es-MX', localService: false }])).toBeNull();
  });
});
