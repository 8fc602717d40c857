import type { ComponentChildren, VNode } from 'preact';
import { Both } from './beneath.tsx';
import { LatestChanges } from './changes.tsx';
import type { View } from './context.ts';
import { Icon } from './icons.tsx';
import { SearchLink } from './search-link.tsx';

const TILES = ['risks', 'options', 'return', 'contacts', 'checklists', 'phrases'] as const;

/** Urgent help, wider than anything else, and the six ways in. */
export function WaysIn({ view }: { view: View }): VNode {
  const { to } = view;
  return (
    <>
      <a class="urgent" href={to({ kind: 'help' })}>
        <Icon name="alert" />{' '}
        <span>
          <Both view={view} of={(one) => one.t('home.urgent')} />
        </span>
      </a>
      <ul class="tiles">
        {TILES.map((kind) => (
          <li>
            <a href={to({ kind })}>
              <Icon name={kind} />
              <span>
                <Both view={view} of={(one) => one.t(`home.${kind}`)} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function homeBody(view: View): ComponentChildren {
  const { to } = view;
  return [
    <h1>
      <Both view={view} of={(one) => one.t('home.title')} />
    </h1>,
    <WaysIn view={view} />,
    <SearchLink view={view} />,
    <LatestChanges view={view} />,
    <section>
      <h2>
        <Both view={view} of={(one) => one.t('home.start')} />
      </h2>
      <ul class="rows">
        <li>
          <a href={to({ kind: 'screener', place: '' })}>
            <b>
              <Both view={view} of={(one) => one.t('home.start-link')} />
            </b>
          </a>
        </li>
      </ul>
    </section>,
    <p class="small">
      <Both view={view} of={(one) => one.t('home.who')} />
    </p>,
  ];
}
