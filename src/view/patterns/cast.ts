import type { Contact } from '../../model/contact.ts';
import type { Moment } from '../../model/moment.ts';
import type { Pack } from '../../model/pack.ts';
import type { Page } from '../../model/page.ts';
import type { Site } from '../../model/site.ts';
import { createView, type View } from '../context.ts';
import { sectionNames } from '../section.tsx';
import { borrowed, guidesByWords, outOfDate, packOfStates, programmesByStatus } from './specimens.ts';

/** The first of a kind. Throws where there is none: a pattern that nothing uses would be shown to nobody. */
export function first<T>(things: T[], is: (thing: T) => unknown, what: string): T {
  const one = things.find(is);
  if (!one) throw new Error(`There is no ${what} to show`);
  return one;
}

/** What the patterns are shown with: pages and contacts of the real pack, and copies in every state. */
export interface Cast {
  /** The pack with the copies in it. */
  pack: Pack;
  second: Pack;
  guide: Page;
  programme: Page;
  contact: Contact;
  guides: Page[];
  programmes: Page[];
  borrowed: Page;
  /** Missing in the language that all others are made from. */
  outOfDate: Page | undefined;
  /** On the guide, on the day of the edition. */
  view: View;
  /** The same at another moment. */
  when: (moment: Partial<Moment>) => View;
  /** On another page, with the second language beneath or without. */
  on: (page: Page, beside?: Pack) => View;
}

/** `second` is any other language; out of date can only be shown beside Spanish. */
export function castOf(pack: Pack, second: Pack, site: Site): Cast {
  const pages = Object.values(pack.pages);
  const isOwn = ({ id, lang }: Page): boolean => !lang && !second.pages[id]?.lang;
  const isLong = (page: Page): boolean =>
    ['lowers', 'wrong'].every((name) => sectionNames(page).includes(name));
  const guide = first(pages, (page) => page.kind === 'risk' && isOwn(page) && isLong(page), 'guide');
  const programme = first(pages, (page) => page.kind === 'programme' && isOwn(page), 'programme');
  const contact = first(
    Object.values(pack.contacts),
    ({ phones, topics }) => phones?.length && topics[0] !== 'emergency',
    'contact',
  );
  const elsewhere = pack.languages
    .map(({ code }) => code)
    .find((code) => code !== pack.lang && code !== second.lang);
  const copies = {
    guides: guidesByWords(guide),
    programmes: programmesByStatus(programme),
    borrowed: borrowed(guide, second, elsewhere),
    outOfDate: second.lang === 'es' ? outOfDate(guide, second) : undefined,
  };
  const whole = packOfStates(pack, second, contact.id, [
    ...copies.guides,
    ...copies.programmes,
    copies.borrowed,
    ...(copies.outOfDate ? [copies.outOfDate] : []),
  ]);
  const today: Moment = { today: pack.issued, state: 'current' };
  const on = (page: Page, beside?: Pack): View =>
    createView(whole, { kind: 'page', id: page.id }, site, today, beside);
  const view = on(guide);
  const when = (moment: Partial<Moment>): View => ({ ...view, moment: { ...today, ...moment } });
  return { ...copies, pack: whole, second, guide, programme, contact, view, when, on };
}
