import { yearOf } from '../../model/change.ts';
import type { Pack } from '../../model/pack.ts';
import type { Route } from '../../model/route.ts';

const LISTS: Record<string, Route> = {
  ui: { kind: 'home' },
  phrases: { kind: 'phrases' },
  checklists: { kind: 'checklists' },
  figures: { kind: 'figures' },
  screener: { kind: 'screener', place: '' },
};

/** A page on which a text is to be seen. */
export function routeShowing(pack: Pack, file: string, key: string): Route {
  const [folder = '', id = ''] = file.split('/');
  if (folder === 'guides' || folder === 'pathways') return { kind: 'page', id };
  if (folder === 'blocks') {
    const user = Object.values(pack.pages).find(({ blocks }) =>
      blocks.some((block) => 'use' in block && block.use === id),
    );
    return user ? { kind: 'page', id: user.id } : { kind: 'home' };
  }
  if (file === 'contacts') {
    const contact = pack.contacts[key.slice(0, key.lastIndexOf('.'))];
    return contact ? { kind: 'contacts-country', country: contact.country } : { kind: 'contacts' };
  }
  if (file === 'changes') {
    const change = pack.changes.find(({ id }) => id === key);
    return change ? { kind: 'changes-year', year: yearOf(change) } : { kind: 'changes' };
  }
  if (file === 'routes') {
    const map = Object.keys(pack.maps).find((one) => key.startsWith(`${one}.`)) ?? Object.keys(pack.maps)[0];
    return map ? { kind: 'route-map', id: map } : { kind: 'risks' };
  }
  return LISTS[file] ?? { kind: 'home' };
}
