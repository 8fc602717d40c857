import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';
import { DIST, readPackFile } from '../browser/edition.ts';

const cut = (text: string): string[] => sentencesOf(text).map(([from, to]) => text.slice(from, to));

describe('the sentences of a text', () => {
  it.each([
    ['Vaya hoy. ¿Tiene papeles? ¡Llame!', ['Vaya hoy.', '¿Tiene papeles?', '¡Llame!']],
    ['Dijo «no firmo». Luego salió…  Nada más', ['Dijo «no firmo».', 'Luego salió…', 'Nada más']],
    ['Un párrafo sin punto', ['Un párrafo sin punto']],
    ['  \n Con  espacios.\n\n Y otro.  ', ['Con  espacios.', 'Y otro.']],
    ['—', []],
  ])('Latin letters: %s', (text, sentences) => expect(cut(text)).toEqual(sentences));

  it.each([
    ['Cuesta 1.250,50 pesos en 2.5 horas.'],
    ['Llame al 01.800.123.4567 o al 55-12.'],
    ['La Sra. Pérez y el Dr. Gómez firman el art. 12 con el núm. 4.'],
    ['De 8 a. m. a 5 p. m., p. ej. hoy.'],
    ['En EE. UU. la ley es otra.'],
    ['Escriba a ayuda@acnur.org o entre en www.gob.mx.'],
    ['Mr. Smith et M. Dupont, i.e. both, vs. Mme. Roy.'],
    ['Preguntó «¿quién?» y siguió.'],
  ])('does not end in the middle of %s', (text) => expect(cut(text)).toEqual([text]));

  it('ends after an abbreviation that ends a sentence too', () =>
    expect(cut('De 8 a. m. a 5 p. m. Lleve agua.')).toEqual(['De 8 a. m. a 5 p. m.', 'Lleve agua.']));

  it('Arabic letters, with their own question mark and numbers', () => {
    expect(cut('هل أنت بخير؟ اتصل بالرقم 911. لا تدفع 2.5 دولار! شكراً؛ انتهى.')).toEqual([
      'هل أنت بخير؟',
      'اتصل بالرقم 911.',
      'لا تدفع 2.5 دولار!',
      'شكراً؛ انتهى.',
    ]);
    expect(cut('قال د. أحمد نعم. شكراً.')).toEqual(['قال د. أحمد نعم.', 'شكراً.']);
  });

  it('Chinese, without spaces', () =>
    expect(cut('您有危险吗？请拨打911。他说：“不要签字。”费用是2.5元！')).toEqual([
      '您有危险吗？',
      '请拨打911。',
      '他说：“不要签字。”',
      '费用是2.5元！',
    ]));

  it('cuts a long one at its pauses, and Chinese sooner', () => {
    const long = `${'uno dos tres cuatro, '.repeat(20)}fin.`;
    const pieces = cut(long);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/,$/);
    expect(cut(`${'一二三四五六七八，'.repeat(10)}完。`).map((piece) => piece.length)).toEqual([54, 38]);
  });
});

/** Everything but spaces, and but signs that stand alone. */
const said = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

it('leaves out nothing but spaces and signs, and no piece is long', () => {
  const any = fc.string({
    unit: fc.constantFrom(...Array.from('aBz9 .,;:?!…«»()¿¡؟،。！？，”字号مد\u{1f600}\n')),
    maxLength: 700,
  });
  fc.assert(
    fc.property(any, (text) => {
      const pieces = sentencesOf(text);
      expect(pieces.map(([from, to]) => said(text.slice(from, to))).join('')).toBe(said(text));
      let last = 0;
      for (const [from, to] of pieces) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to - from).toBeLessThanOrEqual(160);
        last = to;
      }
    }),
  );
});

it.each(readPackFile(DIST, 'es').languages.map(({ code }) => code))(
  'no paragraph of the guide in %s has a sentence of more than 160 letters, nor one of a single letter',
  (lang) => {
    const pack = readPackFile(DIST, lang);
    const texts = Object.values(pack.pages).flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('text' in block ? [block.text] : [])),
    );
    const pieces = texts.flatMap(cut);
    expect(pieces.length).toBeGreaterThan(20);
    expect(pieces.filter((piece) => piece.length > 160 || said(piece).length < 2)).toEqual([]);
  },
);
