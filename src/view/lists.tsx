import type { ComponentChildren } from 'preact';
import { AREAS } from '../model/page.ts';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';
import { EmergencyNumbers } from './emergency.tsx';
import { Group, pagesOf } from './list-parts.tsx';
import { PaperLink } from './paper-link.tsx';
import { SearchLink } from './search-link.tsx';

export function helpBody(view: View): ComponentChildren {
  const { t } = view;
  return [
    <h1>
      <Both view={view} of={(one) => one.t('help.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('help.lead')} />
    </p>,
    <Group view={view} title={t('help.what')} pages={pagesOf(view, ({ kind }) => kind === 'help')} />,
    <PaperLink view={view} route={{ kind: 'paper' }} />,
    <EmergencyNumbers view={view} />,
  ];
}

export function risksBody(view: View): ComponentChildren {
  const { t, pack, to } = view;
  return [
    <h1>
      <Both view={view} of={(one) => one.t('risks.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('risks.lead')} />
    </p>,
    <SearchLink view={view} />,
    <nav class="jumps" aria-label={t('map.list')}>
      {Object.values(pack.maps).map(({ id, title }) => (
        <a href={to({ kind: 'route-map', id })}>{title}</a>
      ))}
      <a href={to({ kind: 'figures' })}>{t('figures.link')}</a>
    </nav>,
    AREAS.map((area) => (
      <Group view={view} title={t(`area.${area}`)} pages={pagesOf(view, (page) => page.area === area)} />
    )),
  ];
}
