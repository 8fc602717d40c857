import type { VNode } from 'preact';
import type { Fact } from '../model/fact.ts';
import { statusOf } from '../model/status.ts';
import { checkAgainBy, isOverdue, keepsItsWord, type Dated } from '../model/freshness.ts';
import { sentenceGap } from '../text/format.ts';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';
import { Icon } from './icons.tsx';
import { mayStand } from './standing.ts';

type StatusValue = ReturnType<typeof statusOf>;

function Dates({ view, fact, value }: { view: View; fact: Fact; value: StatusValue }): VNode {
  const { t, day } = view;
  const due = checkAgainBy(fact);
  const gap = sentenceGap(view.pack.locale);
  return (
    <span class="now">
      {value.since ? t('status.since', { date: view.since(value.since) }) + gap : null}
      {t('seen', { date: day(fact.seen) }) + gap}
      {due ? t('due', { date: day(due) }) : null}
    </span>
  );
}

/** "Not confirmed since …": what a claim says once its date has passed. */
export function lateWords({ t, since }: View, fact: Dated): string {
  return checkAgainBy(fact) === null ? t('late.undated') : t('late.since', { date: since(fact.seen) });
}

interface Words {
  view: View;
  fact: Fact;
  /** Whether the fresh wording is needed: asked of the page itself, also for the second language. */
  stands: boolean;
}

/** Both wordings of a status: the fresh one, and the softened one for when its date has passed. */
function BadgeWords({ view, fact, stands }: Words): VNode {
  const { t, since } = view;
  const value = statusOf(fact);
  const word = t(`status.${value.status}`);
  const stays = keepsItsWord(value.status);
  const gap = sentenceGap(view.pack.locale);
  return (
    <>
      {stays ? (
        <>
          <Icon name="closed" /> <b>{word}</b>
        </>
      ) : (
        <>
          {stands ? (
            <b class="now">
              <Icon name={value.status} /> {word}
            </b>
          ) : null}
          <b class="late">
            <Icon name="unknown" />{' '}
            {checkAgainBy(fact) === null
              ? t('status.late-undated')
              : t('status.late-since', { date: since(fact.seen) })}
            {gap.trim()}
          </b>
        </>
      )}{' '}
      {stands ? <Dates view={view} fact={fact} value={value} /> : null}
      <span class="late">
        {stays ? (
          <>
            {value.since ? t('status.since', { date: since(value.since) }) + gap : null}
            {lateWords(view, fact) + gap.trim()}
          </>
        ) : (
          t('status.was', { status: word })
        )}{' '}
        {t('status.check')}
      </span>
    </>
  );
}

/**
 * A programme's status with icon, word and dates. While it may stand, both wordings are in the markup and `data-late`
 * decides which is seen, so that the page's script and the worker soften by the same switch.
 */
export function StatusBadge({ view, factId }: { view: View; factId: string }): VNode | null {
  const fact = view.pack.facts[factId];
  if (!fact) return null;
  const { status } = statusOf(fact);
  const stands = mayStand(view, fact);
  return (
    <p
      class={`status s-${status}`}
      data-testid="status"
      data-fact={factId}
      data-status={status}
      data-seen={fact.seen}
      data-due={checkAgainBy(fact) ?? ''}
      data-late={isOverdue(fact, view.moment.today) ? '' : undefined}
    >
      <Both view={view} of={(one) => <BadgeWords view={one} fact={fact} stands={stands} />} />
    </p>
  );
}

function ChipWords({ view, fact, stands }: Words): VNode {
  const { status } = statusOf(fact);
  const word = view.t(`status.${status}`);
  return keepsItsWord(status) ? (
    <>
      <Icon name="closed" /> {word}
    </>
  ) : (
    <>
      {stands ? (
        <span class="now">
          <Icon name={status} /> {word}
        </span>
      ) : null}
      <span class="late">
        <Icon name="unknown" /> {lateWords(view, fact)}
      </span>
    </>
  );
}

/** The short form for lists: icon and word, softened the same way. */
export function StatusWord({ view, factId }: { view: View; factId: string }): VNode | null {
  const fact = view.pack.facts[factId];
  if (!fact) return null;
  const stands = mayStand(view, fact);
  return (
    <span
      class={`chip s-${statusOf(fact).status}`}
      data-due={checkAgainBy(fact) ?? ''}
      data-late={isOverdue(fact, view.moment.today) ? '' : undefined}
    >
      <Both view={view} of={(one) => <ChipWords view={one} fact={fact} stands={stands} />} />
    </span>
  );
}
