import type { VNode } from 'preact';
import type { Fact } from '../model/fact.ts';
import { checkAgainBy, isOverdue } from '../model/freshness.ts';
import { statusOf } from '../model/status.ts';
import { sentenceGap, sentences } from '../text/format.ts';
import { mayStand } from './standing.ts';
import { lateWords } from './status.tsx';
import type { View } from './context.ts';

export function SourceLink({ view, id }: { view: View; id: string }): VNode | null {
  const source = view.pack.sources[id];
  if (!source) return null;
  return (
    <>
      <bdi>{source.publisher}</bdi>:{' '}
      {source.url && !source.mirror ? (
        <a href={source.url} rel="noreferrer">
          <bdi>{source.title}</bdi>
        </a>
      ) : (
        <cite>
          <bdi>{source.title}</bdi>
        </cite>
      )}
      {source.published ? (
        <>
          {' '}
          (<bdi>{source.published}</bdi>)
        </>
      ) : null}
    </>
  );
}

function Entry({ view, factId, fact }: { view: View; factId: string; fact: Fact }): VNode {
  const { t, day, moment } = view;
  const due = checkAgainBy(fact);
  const gap = sentenceGap(view.pack.locale);
  return (
    <li
      data-testid="fact"
      data-fact={factId}
      data-status={fact.kind === 'status' ? statusOf(fact).status : undefined}
      data-seen={fact.seen}
      data-due={due ?? ''}
      data-late={isOverdue(fact, moment.today) ? '' : undefined}
    >
      {fact.sources.map((id, index) => (
        <>
          {index ? '; ' : null}
          <SourceLink view={view} id={id} />
        </>
      ))}
      {gap + t(`grade.${fact.grade}`) + gap}
      {mayStand(view, fact) ? (
        <span class="now">
          {sentences(
            view.pack.locale,
            t('seen', { date: day(fact.seen) }),
            ...(due ? [t('due', { date: day(due) })] : []),
          )}
        </span>
      ) : null}
      <span class="late">
        {sentences(
          view.pack.locale,
          lateWords(view, fact),
          ...(due ? [t('late.due', { date: day(due) })] : []),
        )}
      </span>
    </li>
  );
}

/** Every fact the page stands on, numbered as in the text: source, grade, when it was seen, when to look again. */
export function Sources({ view }: { view: View }): VNode | null {
  const { pack, notes, t } = view;
  if (!notes.length) return null;
  return (
    <section class="sources">
      <h2 id="sources">{t('section.sources')}</h2>
      <ol>
        {notes.map((factId) => {
          const fact = pack.facts[factId];
          return fact ? <Entry view={view} factId={factId} fact={fact} /> : null;
        })}
      </ol>
    </section>
  );
}
