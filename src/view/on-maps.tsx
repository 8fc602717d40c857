import type { VNode } from 'preact';
import type { View } from './context.ts';

/** The pictures that show a guide's danger, for those who would rather look than read. */
export function OnMaps({ view, id }: { view: View; id: string }): VNode | null {
  const { pack, to, t } = view;
  const maps = Object.values(pack.maps).filter(({ zones }) => zones.some(({ page }) => page === id));
  const counted = pack.charts.some(({ page }) => page === id);
  if (!maps.length && !counted) return null;
  return (
    <nav class="jumps" aria-label={t('map.list')}>
      {maps.map((map) => (
        <a href={to({ kind: 'route-map', id: map.id })}>{map.title}</a>
      ))}
      {counted ? <a href={to({ kind: 'figures' })}>{t('figures.link')}</a> : null}
    </nav>
  );
}
