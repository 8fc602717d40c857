import { COUNTRY_ANSWER } from '../../model/screener.ts';
import type { Content, LocaleContent } from '../content.ts';
import { at, type Context } from './context.ts';
import { allowance, hardness, maxSentence, measure } from '../../text/reading-level.ts';

const MAX_QUESTION = 20;
const MAX_WHY = 25;

/** Only an authority or a court decides who gets something; a list that says so gives hope that it cannot keep. */
const ELIGIBILITY: Record<string, RegExp> = {
  es: /califica|elegib|tiene(n)? derecho|cumple(n)?\s.*requisitos|le corresponde|reúne|puede obtener/i,
  en: /eligib|qualif|entitle|has? the right|meets? the|you can get/i,
  fr: /éligib|(?<!\p{L})(a|ont|avez) droit|rempli(t|ssez) les conditions|vous pouvez obtenir/iu,
  'pt-BR': /elegí|elegib|(?<!\p{L})tem direito|cumpre\s.*requisitos|pode obter/iu,
};

/** Keys that the words of the questions must have, from their structure. */
export function screenerKeys({ screener }: Content): string[] {
  const { nodes, rules } = screener.value;
  const questions = new Set(Object.values(nodes).map(({ question }) => question));
  const answers = new Set(Object.values(nodes).flatMap(({ answers: all }) => Object.keys(all)));
  return [
    ...[...questions].flatMap((id) => [`question.${id}`, `why.${id}`]),
    ...[...answers].filter((id) => !COUNTRY_ANSWER.test(id)).map((id) => `answer.${id}`),
    ...Object.keys(rules).map((id) => `rule.${id}`),
  ];
}

function checkLengths({ note }: Context, { screener, code }: LocaleContent): void {
  for (const [key, text] of Object.entries(screener.value)) {
    const { words, longest } = measure({ [key]: text }, code);
    const limit = key.startsWith('question.') ? MAX_QUESTION : key.startsWith('why.') ? MAX_WHY : Infinity;
    const most = allowance(limit, code);
    if (words > most) note(at(screener, key), 'L1', `${words} words`, `at most ${most} words`);
    if (longest.words > maxSentence(code))
      note(
        at(screener, key),
        'L2',
        `a sentence of ${longest.words} words`,
        `at most ${maxSentence(code)} words`,
      );
  }
  const hard = hardness(measure(screener.value, code), code, true);
  if (hard) note(screener, 'L4', hard.found, hard.write);
}

function checkPromises({ note }: Context, { screener, ui, code }: LocaleContent): void {
  const pattern = ELIGIBILITY[code];
  const own = Object.keys(ui.value).filter((key) => key.startsWith('screener.'));
  for (const [words, keys] of [
    [screener, Object.keys(screener.value)],
    [ui, own],
  ] as const)
    for (const key of keys) {
      const match = pattern?.exec(words.value[key] ?? '');
      if (match)
        note(
          at(words, key),
          'Q9',
          `"${match[0]}"`,
          'whom the rule is for; nobody is told that they will get it',
        );
    }
}

/** Short questions, plain sentences, and no statement about who gets what. */
export function checkScreenerWords(context: Context): void {
  for (const locale of context.content.locales.values()) {
    checkLengths(context, locale);
    checkPromises(context, locale);
  }
}
