/** The questions on the real content: every path is walked, in every language. */
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import {
  HELP,
  MAX_QUESTIONS,
  NO_ANSWER,
  VERDICTS,
  answersTo,
  placeAt,
  placesOf,
  type Place,
} from '../../src/model/screener.ts';
import { statusOf } from '../../src/model/status.ts';
import { PACKS, packOf } from '../model/real-packs.ts';

const es = packOf('es');
const { screener } = es;
const places = placesOf(screener);
const ends = places.filter(({ to }) => screener.outcomes[to]);

const lineOf = (place: Place): Place[] => [...(place.parent ? lineOf(place.parent) : []), place];

interface Walk {
  questions: string[];
  end: string;
}

/** Follows every answer of the data itself, without the code that makes pages of it. */
function walksFrom(id: string, questions: string[] = []): Walk[] {
  const node = screener.nodes[id];
  if (!node || questions.length > 20) return [{ questions, end: id }];
  return Object.values(node.answers).flatMap((to) => walksFrom(to, [...questions, node.question]));
}

const walks = walksFrom(screener.start);

describe('every path through the questions', () => {
  it('is one of many', () => expect(walks.length).toBeGreaterThan(150));

  it('ends at a result or at urgent help, within six questions', () => {
    for (const { questions, end } of walks) {
      expect(questions.length, questions.join(' → ')).toBeLessThanOrEqual(MAX_QUESTIONS);
      expect(end === HELP || !!screener.outcomes[end], end).toBe(true);
    }
  });

  it('asks nothing twice', () => {
    for (const { questions } of walks)
      expect(new Set(questions).size, questions.join(' → ')).toBe(questions.length);
  });

  it('ends at each result that there is', () => {
    const reached = new Set(walks.map(({ end }) => end));
    expect(Object.keys(screener.outcomes).filter((id) => !reached.has(id))).toEqual([]);
  });
});

describe('every question', () => {
  it('can be left unanswered, as its last answer', () => {
    for (const [id, { answers }] of Object.entries(screener.nodes))
      expect(Object.keys(answers).at(-1), id).toBe(NO_ANSWER);
  });

  it('says why it is asked, in every language', () => {
    for (const pack of PACKS)
      for (const { question } of Object.values(pack.screener.nodes))
        expect(pack.screener.questions[question]?.why, `${pack.lang} ${question}`).toMatch(/\S{3}/);
  });
});

describe('every result', () => {
  const optionsOf = (pack: Pack, { to }: Place) =>
    VERDICTS.flatMap((verdict, index) =>
      (pack.screener.outcomes[to]?.options[index] ?? []).map((id) => ({
        verdict,
        rule: pack.screener.rules[id],
      })),
    );

  it('has a contact that the reader can see, and a status', () => {
    for (const place of ends) {
      const contacts = screener.outcomes[place.to]?.contacts ?? [];
      expect(contacts.length, place.to).toBeGreaterThan(0);
      for (const id of contacts) expect(es.contacts[id], id).toBeDefined();
      expect(
        optionsOf(es, place).some(({ rule }) => es.pages[rule?.page ?? '']?.status),
        place.to,
      ).toBe(true);
    }
  });

  it('gives the rule of each option in words, with a source that the pack holds', () => {
    for (const pack of PACKS)
      for (const place of ends)
        for (const { rule } of optionsOf(pack, place)) {
          expect(rule?.text.trim(), place.to).toMatch(/[.。]$/);
          expect(rule?.facts.length, rule?.page).toBeGreaterThan(0);
          for (const fact of rule?.facts ?? [])
            expect(pack.facts[fact]?.sources.length, fact).toBeGreaterThan(0);
        }
  });

  it('holds out no closed programme as fitting', () => {
    for (const place of ends)
      for (const { verdict, rule } of optionsOf(es, place)) {
        const { status } = es.pages[rule?.page ?? ''] ?? {};
        if (verdict === 'may-fit' && status)
          expect(statusOf(es.facts[status]).status, rule?.page).not.toBe('closed');
      }
  });
});

/** Written here again on purpose: the list of the checker must not be the only one. */
const PROMISES: Record<string, RegExp> = {
  es: /califica|elegible|elegibilidad|tiene derecho|cumple con|le corresponde|puede obtener/i,
  en: /eligib|qualif|entitled|you meet|has the right|you can get/i,
};

it.each(PACKS.map((pack) => [pack.lang, pack] as const))('no word in %s says who gets what', (lang, pack) => {
  const own = Object.entries(pack.ui).filter(([key]) => key.startsWith('screener.'));
  const { questions, answers, rules } = pack.screener;
  const texts = [
    ...own.map(([, text]) => text),
    ...Object.values(questions).flatMap(({ text, why }) => [text, why]),
    ...Object.values(answers),
    ...Object.values(rules).map(({ text }) => text),
  ];
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => PROMISES[lang]?.test(text))).toEqual([]);
});

describe('what the questions must cover', () => {
  const pagesAfter = (...answers: string[]): string[] => {
    let place = placeAt(screener, '');
    for (const answer of answers) {
      const to = screener.nodes[place.to]?.answers[answer];
      const next = places.find((one) => one.parent?.code === place.code && one.to === to);
      if (!next) throw new Error(`No answer "${answer}" at "${place.to}"`);
      place = next;
    }
    return (screener.outcomes[place.to]?.options ?? []).flat().map((id) => screener.rules[id]?.page ?? '');
  };

  it.each([
    [
      'Colombia, from Venezuela',
      ['yes', 'CO', 'yes', 'stay', 'no'],
      'co-ppt-etpv co-visitante-especial co-pep-tutor co-refugee',
    ],
    ['Peru, with old papers', ['yes', 'PE', 'stay', 'yes'], 'pe-cpp-ptp pe-refugee-status'],
    ['Mexico', ['yes', 'MX', 'no', 'protect', 'no'], 'mx-comar-asylum'],
    ['Mexico, deported', ['yes', 'MX', 'yes', 'no'], 'mx-third-country-deportees'],
    ['Brazil', ['yes', 'BR', 'protect'], 'br-asylum'],
    ['Ecuador', ['yes', 'EC', 'protect'], 'ec-refugee-status'],
    ['Chile', ['yes', 'CL', 'protect'], 'cl-asylum-regularisation'],
    ['Costa Rica', ['yes', 'CR', 'protect'], 'cr-asylum'],
    ['Panama', ['yes', 'PA', 'protect'], 'pa-asylum'],
    ['Guatemala', ['yes', 'GT', 'no', 'yes'], 'gt-asylum'],
    [
      'what closed in the north',
      ['no-answer', 'no-answer', 'north'],
      'us-asylum-southern-border us-cbp-one-appointments us-chnv-parole',
    ],
    ['return', ['yes', 'MX', 'no', 'return', 'VE'], 've-return region-iom-avr right-consular'],
  ])('%s', (_, answers, wanted) => {
    expect(pagesAfter(...answers)).toEqual(expect.arrayContaining(wanted.split(' ')));
  });

  it('answers nothing at all and still gets a list', () => {
    expect(pagesAfter(NO_ANSWER, NO_ANSWER, NO_ANSWER).length).toBeGreaterThan(2);
  });
});

describe('the pages of the questions', () => {
  it('are few, each with an address that says nothing, the same in every language', () => {
    expect(places.length).toBeLessThanOrEqual(150);
    expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
    expect(places.slice(1).filter(({ code }) => !/^[a-z0-9]{4}$/.test(code))).toEqual([]);
    for (const pack of PACKS) expect(placesOf(pack.screener)).toEqual(places);
  });

  it('each know the one question before', () => {
    for (const place of places.slice(1)) {
      expect(answersTo(screener, place).length, place.to).toBeGreaterThan(0);
      expect(lineOf(place)[0]?.code).toBe('');
    }
  });

  it('cost the pack little', () => {
    for (const pack of PACKS) expect(JSON.stringify(pack.screener).length).toBeLessThan(30_000);
  });
});

it('an unknown place is an error, not the first question', () => {
  expect(() => placeAt(screener, 'none')).toThrow('"none"');
});

it('a graph that goes round ends all the same', () => {
  const nodes = { a: { question: 'a', answers: { yes: 'b' } }, b: { question: 'b', answers: { yes: 'a' } } };
  expect(placesOf({ start: 'a', nodes }).map(({ to }) => to)).toEqual(['a', 'b', 'a']);
});
