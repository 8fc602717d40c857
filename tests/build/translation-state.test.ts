import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import type { Content } from '../../src/build/content.ts';
import {
  formatEntry,
  formatReview,
  freshness,
  parseEntry,
  sourceHash,
  textsOf,
  worstOf,
  type Review,
} from '../../src/build/translation-state.ts';
import { sourceOf, type Entry } from '../../src/model/translation.ts';
import type { Pack } from '../../src/model/pack.ts';
import { contentWith, type Changes } from './fixture-content.ts';

const entry = (text: string): Entry => {
  const parsed = parseEntry(text);
  if (!parsed) throw new Error(`${text} is no entry`);
  return parsed;
};

describe('an entry', () => {
  it('is read and written without loss', () => {
    const hash = fc.stringMatching(/^[0-9a-f]{8}$/);
    const state = {
      source: hash,
      origin: fc.constantFrom('human' as const, 'machine' as const),
      reviews: fc.nat(2),
    };
    fc.assert(
      fc.property(fc.oneof(fc.record(state), fc.record({ ...state, minor: hash })), (one) => {
        expect(parseEntry(formatEntry(one))).toEqual(one);
      }),
    );
  });

  it.each([
    '',
    'm0',
    '5d41402a',
    '5d41402a m3',
    '5d41402a x0',
    '5D41402A m0',
    '5d41402a m0 5d41',
    ' 5d41402a m0',
  ])('"%s" is none', (text) => expect(parseEntry(text)).toBeNull());
});

it('a hash is that of the letters as they look, however they were typed', () => {
  expect(sourceHash('hello')).toBe('2cf24dba');
  expect(sourceHash('pai\u0301s')).toBe(sourceHash('país'));
});

it('a file has one form, sorted by code points', () => {
  const review: Review = { ui: { b: '2cf24dba m0', a: '2cf24dba m0', Z: '2cf24dba m0' }, 'guides/x': {} };
  const text = formatReview(review);
  expect(text).toBe(formatReview(JSON.parse(text) as Review));
  expect(text.match(/"[^" ]+":/g)).toEqual(['"guides/x":', '"ui":', '"Z":', '"a":', '"b":']);
  expect(text.endsWith('}\n')).toBe(true);
});

describe('freshness', () => {
  const now = sourceHash('Vaya hoy.');
  it.each([
    ['current', `${now} m0`],
    ['minor', `00000000 m0 ${now}`],
    ['stale', '00000000 m0'],
    ['stale', '00000000 m0 11111111'],
  ])('is %s for "%s"', (expected, text) => {
    expect(freshness(entry(text), 'Vaya hoy.')).toBe(expected);
  });

  it('is unknown where nothing was written down', () => {
    expect(freshness(null, 'Vaya hoy.')).toBe('unknown');
  });
});

describe('a page says no better of itself than', () => {
  const human = { origin: 'human', reviews: 2 } as const;
  it('its worst block', () => {
    expect(worstOf(human, [entry('00000000 h2'), entry('00000000 h1')])).toEqual({
      origin: 'human',
      reviews: 1,
    });
    expect(worstOf(human, [entry('00000000 h2'), entry('00000000 m2')])).toEqual({
      origin: 'machine',
      reviews: 2,
    });
    expect(worstOf(human, [entry('00000000 h2'), null])).toEqual({ origin: 'machine', reviews: 0 });
  });
  it('its language', () => {
    expect(worstOf({ origin: 'machine', reviews: 0 }, [entry('00000000 h2')])).toEqual({
      origin: 'machine',
      reviews: 0,
    });
  });
});

const englishWith = (changes: Changes): Pack => compile(contentWith(changes), 'en');

/** A note on every English text: written by `state` from the Spanish as it is, but for the texts that `old` names. */
function reviewOf(content: Content, state: string, old: string[] = []): string {
  const [es, en] = ['es', 'en'].map((code) => {
    const locale = content.locales.get(code);
    return locale ? textsOf(locale) : {};
  });
  const review = Object.entries(en ?? {}).map(([file, texts]) => [
    file,
    Object.fromEntries(
      Object.keys(texts).map((key) => {
        const hash = old.includes(`${file} ${key}`)
          ? '00000000'
          : sourceHash(sourceOf(es?.[file], key) ?? '');
        return [key, `${hash} ${state}`];
      }),
    ),
  ]);
  return formatReview(Object.fromEntries(review) as Review);
}

const REVIEW = 'locales/en/review.json';
const reviewedBy = (state: string) => ({
  'locales/en/locale.json': (text: string) =>
    text
      .replace('"origin": "machine"', `"origin": "${state === 'h' ? 'human' : 'machine'}"`)
      .replace('"review": "none"', '"review": "two"'),
});

describe('the pack', () => {
  const content = contentWith({});

  it('says machine and unreviewed where there is no file', () => {
    const pack = englishWith(reviewedBy('h'));
    expect(Object.values(pack.pages).filter(({ state }) => state)).toEqual([]);
    expect([pack.locale.origin, pack.locale.review]).toEqual(['machine', 'none']);
  });

  it('says what all texts of a page have', () => {
    const pack = englishWith({ ...reviewedBy('h'), [REVIEW]: () => reviewOf(content, 'h1') });
    expect(pack.pages['mx-train']?.state).toEqual({ origin: 'human', reviews: 1 });
    expect([pack.locale.origin, pack.locale.review]).toEqual(['human', 'one']);
  });

  it('never says more than locale.json', () => {
    const pack = englishWith({ [REVIEW]: () => reviewOf(content, 'h2') });
    expect(Object.values(pack.pages).filter(({ state }) => state)).toEqual([]);
    expect([pack.locale.origin, pack.locale.review]).toEqual(['machine', 'none']);
  });

  it('counts the texts whose Spanish changed, and brings it along only where safety hangs on it', () => {
    const old = ['guides/mx-train danger-1', 'guides/mx-train happens-1'];
    const pack = englishWith({ [REVIEW]: () => reviewOf(content, 'm0', old) });
    const page = pack.pages['mx-train'];
    expect(page?.state).toEqual({ origin: 'machine', reviews: 0, stale: 2 });
    const sources = page?.blocks.flatMap((block) =>
      'source' in block ? [[block.section, block.source]] : [],
    );
    expect(sources).toEqual([['danger', 'Si sangra mucho, apriete la herida y llame: {{em-mx}}.']]);
    expect(Object.keys(pack.foreign)).toEqual(['es']);
  });

  it('counts a minor edit of the Spanish for nothing', () => {
    const danger = reviewOf(content, 'm0', ['guides/mx-train danger-1']).replace(
      '"00000000 m0"',
      `"00000000 m0 ${sourceHash('Si sangra mucho, apriete la herida y llame: {{em-mx}}.')}"`,
    );
    const pack = englishWith({ [REVIEW]: () => danger });
    expect(pack.pages['mx-train']?.state).toBeUndefined();
    expect(pack.foreign).toEqual({});
  });

  it('brings a shared block in Spanish whole when one of its lines is old', () => {
    const pack = englishWith({
      [REVIEW]: () => reviewOf(content, 'm0', ['blocks/appeal-days line-2']),
    });
    expect(pack.blocks['appeal-days']?.stale).toBe(true);
    expect(pack.foreign['es']?.blocks['appeal-days']?.lines).toHaveLength(2);
    expect(pack.pages['mx-asylum']?.state?.stale).toBe(1);
  });

  it('takes every block of an urgent page for one of safety', () => {
    const pack = englishWith({
      [REVIEW]: () => reviewOf(content, 'm0', ['guides/help-danger not-1']),
    });
    expect(pack.pages['help-danger']?.blocks).toContainEqual(
      expect.objectContaining({ source: 'No cuelgue.' }),
    );
  });
});
