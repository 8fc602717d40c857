import type { ComponentChildren } from 'preact';
import { LatestChanges } from './changes.tsx';
import type { View } from './context.ts';
import { Icon } from './icons.tsx';
import { SearchLink } from './search.tsx';

const TILES = ['risks', 'options', 'return', 'contacts', 'checklists', 'phrases'] as const;

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
    <SearchLink view={view} />,
    <LatestChanges view={view} />,
    <section>
      <h2>{t('home.start')}</h2>
      <ul class="rows">
        <li>
          <a href={to({ kind: 'screener', place: '' })}>
            <b>{t('home.start-link')}</b>
          </a>
        </li>
      </ul>
    </section>,
    <p class="small">{t('home.who')}</p>,
  ];
}
