import type { ComponentChildren, VNode } from 'preact';
import type { Page } from '../model/page.ts';
import type { View } from './context.ts';
import { Icon } from './icons.tsx';
import { StatusWord, statusOf } from './status.tsx';

const TILES = ['risks', 'options', 'return', 'contacts', 'checklists', 'phrases'] as const;
const CHANGES_SHOWN = 2;

/** Programmes whose status changed last, newest first; only full dates can be put in order. */
function latestChanges({ pack }: View): { page: Page; status: string; since: string }[] {
  return Object.values(pack.pages)
    .flatMap((page) => {
      const since = page.status ? statusOf(pack.facts[page.status]).since : undefined;
      return page.status && since?.length === 10 ? [{ page, status: page.status, since }] : [];
    })
    .sort((a, b) => (a.since < b.since ? 1 : -1))
    .slice(0, CHANGES_SHOWN);
}

function Changes({ view }: { view: View }): VNode | null {
  const changes = latestChanges(view);
  if (!changes.length) return null;
  return (
    <section>
      <h2>{view.t('home.changes')}</h2>
      <ul class="rows">
        {changes.map(({ page, status, since }) => (
          <li>
            <a href={view.to({ kind: 'page', id: page.id })}>
              <small>{view.day(since)}</small>
              <b>{page.title}</b>
              <StatusWord view={view} factId={status} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function homeBody(view: View): ComponentChildren {
  const { t, to } = view;
  return [
    <h1>{t('home.title')}</h1>,
    <a class="urgent" href={to({ kind: 'help' })}>
      <Icon name="alert" /> {t('home.urgent')}
    </a>,
    <ul class="tiles">
      {TILES.map((kind) => (
        <li>
          <a href={to({ kind })}>
            <Icon name={kind} />
            {t(`home.${kind}`)}
          </a>
        </li>
      ))}
    </ul>,
    <Changes view={view} />,
    <section>
      <h2>{t('home.start')}</h2>
      <ul class="rows">
        <li>
          <a href={to({ kind: 'options' })}>
            <b>{t('home.start-link')}</b>
          </a>
        </li>
      </ul>
    </section>,
    <p class="small">{t('home.who')}</p>,
  ];
}
