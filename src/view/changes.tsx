import type { ComponentChildren, VNode } from 'preact';
import { changesOn, yearsOfChange, type Change } from '../model/change.ts';
import { feedPath } from '../model/feed-path.ts';
import { Beneath, Both } from './beneath.tsx';
import type { View } from './context.ts';
import { Icon } from './icons.tsx';
import { PageTitle, TitleNote } from './page-title.tsx';
import { NoteMark } from './prose.tsx';
import { Sources } from './sources.tsx';
import { StatusWord } from './status.tsx';
import { isWithdrawn, WithdrawnWord } from './withdrawn.tsx';

/** What happened, when, to which programme, how that stands now, and the numbers of the sources. */
function Row({ view, change }: { view: View; change: Change }): VNode | null {
  const { t, pack } = view;
  const page = pack.pages[change.page];
  if (!page) return null;
  return (
    <li id={change.id} data-testid="change" data-kind={change.kind} data-date={change.date}>
      <a href={view.to({ kind: 'page', id: page.id })}>
        <small>
          <Icon name={change.kind} /> {t(`changes.${change.kind}`)} · {view.day(change.date)}
        </small>
        <b>
          <PageTitle view={view} page={page} />
        </b>
        <TitleNote view={view} page={page} />
        {isWithdrawn(view, page.id) ? (
          <WithdrawnWord view={view} />
        ) : page.status ? (
          <StatusWord view={view} factId={page.status} />
        ) : null}
      </a>
      <p>
        {change.text}
        {change.since ? ` ${t('changes.since', { date: view.since(change.since) })}` : null}
        {change.facts.map((id) => (
          <NoteMark view={view} factId={id} />
        ))}
        <Beneath
          view={view}
          of={({ pack: other }) => other.changes.find(({ id }) => id === change.id)?.text}
        />
      </p>
    </li>
  );
}

function List({ view }: { view: View }): VNode {
  return (
    <ul class="rows">
      {changesOn(view.route, view.pack).map((change) => (
        <Row view={view} change={change} />
      ))}
    </ul>
  );
}

/** The newest changes on the first page, and the way to all of them. */
export function LatestChanges({ view }: { view: View }): VNode | null {
  const { t, to, pack } = view;
  if (!pack.changes.length) return null;
  return (
    <section>
      <h2>
        <Both view={view} of={(one) => one.t('home.changes')} />
      </h2>
      <List view={view} />
      <p>
        <a class="alone" href={to({ kind: 'changes' })}>
          {t('changes.all')}
        </a>
      </p>
    </section>
  );
}

/** What was before the newest, a page for each year. */
function Years({ view }: { view: View }): VNode {
  const { t, to, pack } = view;
  return (
    <p class="jumps">
      {yearsOfChange(pack).map((year) => (
        <a href={to({ kind: 'changes-year', year })}>{`${t('changes.title')} · ${year}`}</a>
      ))}
    </p>
  );
}

export function changesYearBody(view: View, year: string): ComponentChildren {
  return [
    <h1>
      <Both view={view} of={(one) => `${one.t('changes.title')} · ${year}`} />
    </h1>,
    <List view={view} />,
    <Sources view={view} />,
  ];
}

export function changesBody(view: View): ComponentChildren {
  const { t, pack } = view;
  return [
    <h1>
      <Both view={view} of={(one) => one.t('changes.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('changes.lead')} />
    </p>,
    <List view={view} />,
    <Years view={view} />,
    <p>
      <a class="alone" href={feedPath(pack)} type="application/atom+xml">
        {t('changes.feed')}
      </a>
    </p>,
    <Sources view={view} />,
  ];
}
