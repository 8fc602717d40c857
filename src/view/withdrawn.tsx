import type { ComponentChildren, VNode } from 'preact';
import type { Page } from '../model/page.ts';
import type { View } from './context.ts';
import { EmergencyNumbers } from './emergency.tsx';
import { Icon } from './icons.tsx';
import { PageTitle } from './page-title.tsx';

export const isWithdrawn = ({ moment }: View, id: string): boolean => moment.withdrawn?.includes(id) ?? false;

/** The word on a list or a card for something that must not be used any more. */
export function WithdrawnWord({ view }: { view: View }): VNode {
  return (
    <span class="chip s-closed" data-testid="withdrawn">
      <Icon name="closed" /> {view.t('withdrawn')}
    </span>
  );
}

/** A page that the publisher took back: its address stays, what it said is gone, and where to ask comes instead. */
export function withdrawnBody(view: View, page: Page): ComponentChildren {
  const { t, to } = view;
  return [
    <h1>
      <PageTitle view={view} page={page} />
    </h1>,
    <p class="status s-closed" data-testid="withdrawn">
      <Icon name="closed" /> <b>{t('withdrawn')}</b> {t('withdrawn.lead')}
    </p>,
    <ul class="rows">
      {(['help', 'options', 'contacts'] as const).map((kind) => (
        <li>
          <a href={to({ kind })}>
            <b>{t(`${kind}.title`)}</b>
          </a>
        </li>
      ))}
    </ul>,
    <EmergencyNumbers view={view} />,
  ];
}
