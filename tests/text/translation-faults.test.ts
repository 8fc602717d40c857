import { describe, expect, it } from 'vitest';
import { termsAmiss, termsOf } from '../../src/text/glossary.ts';
import { fingerprint, isLeftover } from '../../src/text/leftover.ts';
import { limitOf, noteOf, sizeAgainst } from '../../src/text/limit.ts';
import { gravestFaults, translationDoubts, translationFaults } from '../../src/text/translation-faults.ts';
import { wordChange } from '../../src/text/word-change.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const judged = (text: string, key = 'key-1', source = 'Vaya a [un refugio](shelter-a) en {{when}}.') => ({
  lang: 'en',
  months: MONTHS,
  unit: { file: 'guides/darien', key, source },
  text,
});
const codes = (...args: Parameters<typeof judged>): string[] =>
  translationFaults(judged(...args)).map(({ code }) => code);

describe('a translation', () => {
  it.each([
    ['nothing', 'Go to [a shelter](shelter-a) on {{when}}.', []],
    ['a fact that is gone', 'Go to [a shelter](shelter-a) on a day.', ['W5']],
    ['another link', 'Go to [a shelter](shelter-b) on {{when}}.', ['W6']],
    ['a mark that is not closed', 'Go **to [a shelter](shelter-a) on {{when}}.', ['P8']],
    ['a link whose words nobody wrote', 'Go to […](shelter-a) on {{when}}.', ['W8']],
    ['a link of dots', 'Go to [ ... ](shelter-a) on {{when}}.', ['W8']],
    ['a link without words', 'Go to [](shelter-a) on {{when}}.', ['W8']],
    ['HTML', 'Go <b>to</b> [a shelter](shelter-a) on {{when}}.', ['P1']],
    ['an invisible sign', 'Go to\u202e [a shelter](shelter-a) on {{when}}.', ['P6']],
    ['loose accents', 'Go to [a cafe\u0301](shelter-a) on {{when}}.', ['P7']],
    ['a date', 'Go to [a shelter](shelter-a) on {{when}} or 3 May.', ['P5']],
    ['a phone', 'Go to [a shelter](shelter-a) on {{when}}, 555 1234.', ['P4']],
    ['a long sentence', `Go to [a shelter](shelter-a) on {{when}} ${'and walk '.repeat(12)}.`, ['L2']],
  ])('with %s is told so', (_, text, expected) => expect(codes(text)).toEqual(expected));

  it('is held to the limit of its place', () => {
    expect(codes('x'.repeat(61), 'title', 'Título')).toEqual(['L3']);
    expect(codes('x'.repeat(60), 'title', 'Título')).toEqual([]);
    expect(codes('A **bold** title', 'title', 'Título')).toEqual(['P8']);
  });

  it('is refused for what breaks a page, not for what reads badly', () => {
    expect(gravestFaults(judged('Go on 3 May.', 'key-1', 'Vaya.'))).toEqual([]);
    const wordless = gravestFaults(judged('Go to […](shelter-a) on {{when}}.'));
    expect(wordless.map(({ code }) => code)).toEqual(['W8']);
    expect(gravestFaults(judged('Go **on.', 'key-1', 'Vaya.')).map(({ code }) => code)).toEqual(['P8']);
  });

  it('is doubted without the agreed word, and where it was left in Spanish or English', () => {
    const terms = termsOf({ refuge: { term: ['refugio'] } }, { refuge: { use: ['asylum'] } });
    const of = (text: string, english?: string): string[] =>
      translationDoubts(judged(text), terms, english).map(({ code }) => code);
    expect(of('Ask for Asylum.')).toEqual([]);
    expect(of('Ask for a roof.')).toEqual(['T2']);
    expect(of('Vaya a [un refugio](shelter-a) en {{when}}.')).toEqual(['T1', 'T2']);
    const spanish = judged('Vaya usted hoy mismo.', 'key-1', 'Vaya usted hoy mismo.');
    expect(translationDoubts(spanish, [], undefined).map(({ code }) => code)).toEqual(['T1']);
    expect(of('Go to the asylum office', fingerprint('Go to the asylum office'))).toEqual(['T1']);
  });
});

describe('an agreed word', () => {
  const terms = termsOf(
    {
      closed: { term: ['CERRADO'] },
      border: { term: ['frontera'] },
      office: { term: ['Migración'], keep: true },
    },
    {
      closed: { use: ['CLOSED'] },
      border: { use: ['border'] },
      office: { keep: true, gloss: 'the immigration office', use: ['immigration'] },
    },
  );
  const amiss = (spanish: string, text: string): string[] =>
    termsAmiss(terms, spanish, text).map(({ id }) => id);

  it.each([
    ['is looked for in every form', 'Dos fronteras cerradas.', 'Two lines.', ['border']],
    ['with a capital is a name or a status, not the everyday word', 'Está cerrado.', 'It is shut.', []],
    ['with a capital is looked for as such', 'CERRADO: vaya.', 'SHUT: go.', ['closed']],
    ['is no part of a fact or of a target', '[Vaya](frontera-sur) en {{frontera}}.', '[Go](x) on {{y}}.', []],
    [
      'is not found in a fact or in a target',
      'Vaya a la frontera.',
      '[Go](border) on {{border}}.',
      ['border'],
    ],
    ['is not asked for in a name that stays', 'Trabaja en Frontera Comalapa.', 'In Frontera Comalapa.', []],
    ['is asked for in a name that does not', 'Trabaja en Frontera Comalapa.', 'In Comalapa.', ['border']],
    ['that stands on a door stays', 'Dígalo a Migración.', 'Tell Migración.', []],
    ['that stands on a door may be told in everyday words', 'Dígalo a Migración.', 'Tell immigration.', []],
    ['that stands on a door is missed', 'Dígalo a Migración.', 'Tell them.', ['office']],
  ])('%s', (_, spanish, text, expected) => expect(amiss(spanish, text)).toEqual(expected));
});

it('a name is nobody’s leftover, a sentence and a title are', () => {
  expect(isLeftover('Hermanos en el Camino (Ixtepec)', 'Hermanos en el Camino (Ixtepec)')).toBe(false);
  expect(isLeftover('Cuatro cosas de hoy', 'Cuatro cosas de hoy')).toBe(true);
});

it('a short text is nobody’s leftover', () => {
  expect(isLeftover('SMS', 'SMS')).toBe(false);
  expect(fingerprint('WhatsApp')).toBeUndefined();
  expect(fingerprint('Call this number today')).toMatch(/^[0-9a-z]{4}$/);
});

it('limits are counted as they are checked', () => {
  const title = limitOf({ file: 'guides/a', key: 'title' }, 'ht');
  expect(title && sizeAgainst(title, 'ñandú', 'ht')).toBe(5);
  const phrase = limitOf({ file: 'phrases', key: 'water' }, 'ht');
  expect(phrase).toEqual({ of: 'words', most: 17 });
  expect(phrase && sizeAgainst(phrase, 'Mwen bezwen dlo.', 'ht')).toBe(3);
  expect(limitOf({ file: 'ui', key: 'app.name' }, 'ht')).toBeNull();
  const unit = { file: 'guides/a', key: 'danger-1', source: 'Llame a {{em-mx}}.', safety: true };
  expect(noteOf(unit, 'en')).toBe('Safety. At most sentences of 25 words. Keep {{em-mx}}.');
});

it('what changed between two texts is what stands between their like ends', () => {
  expect(wordChange('uno dos tres', 'uno cuatro tres')).toEqual({
    head: 'uno ',
    gone: 'dos',
    come: 'cuatro',
    tail: ' tres',
  });
  expect(wordChange('a', 'a')).toEqual({ head: 'a', gone: '', come: '', tail: '' });
});
