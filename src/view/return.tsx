import type { ComponentChildren } from 'preact';
import type { Situation } from '../model/page.ts';
import type { View } from './context.ts';
import { Group, byStatus, pagesOf } from './list-parts.tsx';
import { PageList } from './page-list.tsx';

const RETURNING: Situation[] = ['deported', 'return', 'stay'];

export function returnBody(view: View): ComponentChildren {
  const { t, pack } = view;
  const guide = pack.pages['return-south'];
  return [
    <h1>{t('return.title')}</h1>,
    <p>{t('return.lead')}</p>,
    guide ? <PageList view={view} pages={[guide]} /> : null,
    RETURNING.map((situation) => (
      <Group
        view={view}
        title={t(`situation.${situation}`)}
        pages={byStatus(
          view,
          pagesOf(view, (page) => !!page.situations?.includes(situation)),
        )}
      />
    )),
  ];
}
