import { PLURALS } from '../../text/plural.ts';
import { problemsIn } from '../check/check.ts';
import type { Content, LocaleContent } from '../content.ts';
import type { Outcome } from '../content-tools/outcome.ts';
import { formatForTranslators } from '../problem.ts';
import { glossaryDoubts } from './glossary.ts';
import { leftovers } from './leftovers.ts';
import { unitsOf } from './unit.ts';

/** A draft is held to the same rules as a language that readers get, but may still lack words. */
const UNFINISHED = ['W1'];

/** Everything to mend in one language, then what a person should look at: terms and texts left in another language. */
export function checkLanguage(root: string, content: Content, locale: LocaleContent): Outcome {
  const folder = `locales/${locale.code}/`;
  const draft = locale.locale.value.state === 'draft';
  const problems = problemsIn(content)
    .filter(({ file }) => file.startsWith(folder))
    .filter(({ code }) => !draft || !UNFINISHED.includes(code));
  const doubts = glossaryDoubts(root, content, locale).map(
    ({ file, key, term, wanted }) =>
      `${folder}${file}.json  ${key}: "${term}" is agreed as ${wanted.join(' / ')}`,
  );
  const left = leftovers(content, locale).map(
    ({ unit: { file, key }, from }) => `${folder}${file}.json  ${key}: word for word the text in ${from}`,
  );
  const old = unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories).filter(
    ({ target, freshness }) => target !== undefined && freshness === 'stale',
  ).length;
  const parts = [
    problems.map(formatForTranslators).join('\n'),
    left.length ? `Not translated · Sin traducir (${left.length}):\n${left.join('\n')}` : '',
    doubts.length ? `Terms to look at · Palabras por mirar (${doubts.length}):\n${doubts.join('\n')}` : '',
    old ? `${old} to look at · por mirar: npm run translate -- stale ${locale.code}` : '',
    problems.length
      ? `${problems.length} to mend · por corregir`
      : `${locale.code}: nothing to mend · nada que corregir`,
  ];
  return { text: parts.filter(Boolean).join('\n\n'), ok: problems.length === 0 };
}
