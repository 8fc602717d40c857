import type { Pack } from '../model/pack.ts';
import { RECEIVE } from '../model/receive.ts';
import { pathOf, type Route } from '../model/route.ts';
import { translatorOf } from '../text/translate.ts';

const SIZES = ['192', '512'];

const iconsOf = (name: string): object[] => [
  { src: `/icons/${name}.svg`, sizes: 'any', type: 'image/svg+xml' },
  ...SIZES.flatMap((size) =>
    [
      [`/icons/${name}-${size}.png`, 'any'],
      [`/icons/${name}-maskable-${size}.png`, 'maskable'],
    ].map(([src, purpose]) => ({ src, sizes: `${size}x${size}`, type: 'image/png', purpose })),
  ),
];

/** Help first; a long press on the icon shows them. */
const SHORTCUTS: [Route, string][] = [
  [{ kind: 'help' }, 'help.title'],
  [{ kind: 'contacts' }, 'contacts.title'],
  [{ kind: 'saved' }, 'saved.title'],
];

/**
 * The web manifest of one language. The plain one has a name and an icon that say nothing of the subject, and nothing
 * that a long press could show. Both are one app for the browser: who changes language or look gets no second one.
 */
export function webManifest(pack: Pack, name: string, plain: boolean): string {
  const t = translatorOf(pack);
  const saved = pathOf(pack, { kind: 'saved' });
  const told = {
    description: t('app.description'),
    shortcuts: SHORTCUTS.map(([route, title]) => ({ name: t(title), url: pathOf(pack, route) })),
    screenshots: [
      {
        src: `/icons/screen.${pack.lang}.png`,
        sizes: '360x640',
        type: 'image/png',
        form_factor: 'narrow',
      },
    ],
  };
  return JSON.stringify({
    name,
    short_name: name,
    lang: pack.lang,
    dir: pack.locale.dir,
    id: '/',
    start_url: pathOf(pack, { kind: 'home' }),
    scope: '/',
    display: 'standalone',
    background_color: '#fffdf9',
    theme_color: plain ? '#4a4a4a' : '#173f35',
    icons: iconsOf(plain ? 'plain' : 'icon'),
    ...(plain ? {} : told),
    share_target: {
      action: RECEIVE,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { files: [{ name: 'guide', accept: ['text/plain', '.txt'] }] },
    },
    file_handlers: [{ action: saved, accept: { 'text/plain': ['.txt'] } }],
  });
}
