import type { ComponentChildren, VNode } from 'preact';
import {
  COUNTRY_ANSWER,
  HELP,
  MAX_QUESTIONS,
  answersGiven,
  placeAt,
  placesOf,
  type Place,
  type QuestionNode,
} from '../model/screener.ts';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';
import { resultBody } from './screener-result.tsx';

/** An answer in words; countries have theirs in the locale. */
function answerWords({ pack }: View, answer: string): string {
  const words = COUNTRY_ANSWER.test(answer) ? pack.locale.countries[answer] : pack.screener.answers[answer];
  return words ?? answer;
}

/** The page a place leads to for each of its answers. Plain links: the same flow with and without script. */
function Answers({ view, place, node }: { view: View; place: Place; node: QuestionNode }): VNode {
  const next = placesOf(view.pack.screener).filter(({ parent }) => parent?.code === place.code);
  const addressOf = (target: string): string =>
    target === HELP
      ? view.to({ kind: 'help' })
      : view.to({ kind: 'screener', place: next.find(({ to }) => to === target)?.code ?? '' });
  return (
    <ul class="rows" data-testid="answers">
      {Object.entries(node.answers).map(([answer, target]) => (
        <li>
          <a href={addressOf(target)} data-answer={answer} rel="nofollow">
            <b>
              <Both view={view} of={(one) => answerWords(one, answer)} />
            </b>
          </a>
        </li>
      ))}
    </ul>
  );
}

function questionBody(view: View, place: Place, node: QuestionNode): ComponentChildren {
  const { t } = view;
  return [
    <p class="kicker">{t('screener.step', { number: place.depth, most: MAX_QUESTIONS })}</p>,
    <h1>
      <Both view={view} of={({ pack: { screener } }) => screener.questions[node.question]?.text} />
    </h1>,
    <p class="small">
      <Both view={view} of={(one) => one.t('screener.private')} />
    </p>,
    <Answers view={view} place={place} node={node} />,
    <details>
      <summary>
        <Both view={view} of={(one) => one.t('screener.why')} />
      </summary>
      <p>
        <Both view={view} of={({ pack: { screener } }) => screener.questions[node.question]?.why} />
      </p>
    </details>,
  ];
}

/** A question or a result, by the last part of its address. */
export function screenerBody(view: View, code: string): ComponentChildren {
  const { screener } = view.pack;
  const place = placeAt(screener, code);
  const node = screener.nodes[place.to];
  if (node) return questionBody(view, place, node);
  const given = answersGiven(screener, place);
  return resultBody(view, place, {
    lines: given.map(({ node: { question }, answer }) => ({
      question: screener.questions[question]?.text ?? '',
      answer: answerWords(view, answer),
    })),
    country: given.find(({ node: { here }, answer }) => here && COUNTRY_ANSWER.test(answer))?.answer,
  });
}
