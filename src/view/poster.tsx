import type { ComponentChildren } from 'preact';
import type { View } from './context.ts';
import { PrintButton } from './print-button.tsx';

/** For the wall of a shelter: one sentence in each language, and the code of the first page, which script draws. */
export function posterBody(view: View): ComponentChildren {
  const { t, pack } = view;
  return [
    <h1>{t('app.name')}</h1>,
    <PrintButton>{t('print.sheet')}</PrintButton>,
    <div data-island="poster" />,
    <ul class="lines">
      {pack.languages.map(({ code, dir, poster }) => (
        <li lang={code} dir={dir}>
          {poster}
        </li>
      ))}
    </ul>,
  ];
}
