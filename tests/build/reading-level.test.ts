import { describe, expect, it } from 'vitest';
import { allowance, hardness, maxSentence, measure } from '../../src/text/reading-level.ts';
import { SYLLABLES } from '../../src/text/syllables.ts';

describe('syllables', () => {
  it.each([
    ['es', 'país', 2],
    ['es', 'guerra', 2],
    ['es', 'ciudad', 2],
    ['es', 'aéreo', 4],
    ['en', 'take', 1],
    ['en', 'asked', 1],
    ['en', 'border', 2],
    ['fr', 'le', 1],
    ['fr', 'route', 1],
    ['fr', 'demande', 2],
    ['fr', 'frontière', 2],
    ['fr', 'réunion', 3],
    ['fr', 'Haïti', 3],
    ['fr', 'peuvent', 1],
    ['fr', 'argent', 2],
    ['fr', 'document', 3],
    ['fr', 'quatre', 1],
    ['fr', 'vie', 1],
    ['pt-BR', 'não', 1],
    ['pt-BR', 'saída', 3],
    ['pt-BR', 'pessoa', 3],
    ['pt-BR', 'guerra', 2],
    ['pt-BR', 'questões', 2],
    ['pt-BR', 'água', 2],
    ['pt-BR', 'documento', 4],
  ])('%s: "%s" has %d', (lang, word, count) => {
    expect(SYLLABLES[lang]?.(word)).toBe(count);
  });
});

describe('a text is measured', () => {
  it.each([
    ['es', 'Vaya hoy. Llame ya.', 4, 2],
    ['fr', "N’attendez pas. C'est gratuit !", 4, 2],
    ['ar', 'هل أنت في خطر؟ اتصل الآن.', 6, 4],
    ['fa-AF', 'او می\u200cرود؟ بلی.', 3, 2],
    // 17 characters are ten words; a sign ends a sentence without a space.
    ['zh-Hans', '请先打电话。然后在原地等人来帮助您。', 9, 7],
    ['zh-Hans', '请打 COMAR 电话。', 3, 4],
  ])('in %s: "%s" has %d words, %d in the longest sentence', (lang, text, words, longest) => {
    const reading = measure({ key: text }, lang);
    expect(reading.words).toBe(words);
    expect(reading.longest).toEqual({ words: longest, key: 'key' });
  });
});

describe('limits', () => {
  it('are those of the Spanish in Spanish and English, 15 % more elsewhere', () => {
    expect(['es', 'en', 'fr', 'ht', 'pt-BR'].map((lang) => allowance(500, lang))).toEqual([
      500, 500, 575, 575, 575,
    ]);
  });

  it('give a sentence 25 words, in Chinese 60 characters', () => {
    expect(['es', 'ar', 'fa-AF'].map(maxSentence)).toEqual([25, 25, 25]);
    const sentence = (characters: number) =>
      measure({ key: '我'.repeat(characters) }, 'zh-Hans').longest.words;
    expect(sentence(60)).toBeLessThanOrEqual(maxSentence('zh-Hans'));
    expect(sentence(63)).toBeGreaterThan(maxSentence('zh-Hans'));
  });

  it.each([
    ['fr', 'Appelez ce numéro. Dites où vous êtes. Attendez là.'],
    ['pt-BR', 'Ligue para este número. Diga onde está. Espere lá.'],
  ])('%s: plain words pass', (lang, text) => {
    expect(hardness(measure({ key: text }, lang), lang, false)).toBeNull();
  });

  it.each([
    [
      'fr',
      'L’administration détermine l’irrecevabilité des réclamations extraordinaires préalablement communiquées.',
      'Kandel-Moles',
    ],
    [
      'pt-BR',
      'A administração determinará a inadmissibilidade das reclamações extraordinárias previamente comunicadas.',
      'Martins',
    ],
  ])('%s: the words of an office do not', (lang, text, formula) => {
    expect(hardness(measure({ key: text }, lang), lang, true)?.found).toContain(formula);
  });

  it('ask nothing of a language without a formula', () => {
    expect(hardness(measure({ key: 'x '.repeat(90) }, 'ht'), 'ht', false)).toBeNull();
  });
});
