import type { Change } from '../model/change.ts';
import { earliest, type Day } from '../model/day.ts';
import { feedPath } from '../model/feed-path.ts';
import type { Pack } from '../model/pack.ts';
import { pathOf } from '../model/route.ts';
import { formatDay, formatSince } from '../text/format.ts';
import { translator, type Translate } from '../text/translate.ts';
import { sha256Hex } from './policy.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const element = (name: string, text: string): string => `<${name}>${escape(text)}</${name}>`;

function link(rel: string, type: string, href: string, title?: string): string {
  return `<link rel="${rel}" type="${type}" href="${escape(href)}"${title ? ` title="${escape(title)}"` : ''}/>`;
}

/** Midnight in Greenwich: the content knows days, and the same content must give the same bytes. */
const instant = (day: Day): string => `${earliest(day)}T00:00:00Z`;

/** An id that stays the same wherever the copy is published (a UUID of version 8, from a hash of the name). */
function urn(name: string): string {
  const hex = sha256Hex(Buffer.from(`vereda ${name}`));
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/** The first source that may be linked: copies are named on the page, never linked. */
function sourceLink(pack: Pack, { facts }: Change): string[] {
  const sources = facts
    .flatMap((id) => pack.facts[id]?.sources ?? [])
    .flatMap((id) => pack.sources[id] ?? []);
  const source = sources.find(({ url, mirror }) => url && !mirror);
  return source?.url ? [link('via', 'text/html', source.url, `${source.publisher}: ${source.title}`)] : [];
}

function entry(pack: Pack, origin: string, change: Change, t: Translate): string[] {
  const { id, date, kind, page, since, text } = change;
  const day = formatDay(date, pack.locale, t);
  const counts = since ? ` ${t('changes.since', { date: formatSince(since, pack.locale, t) })}` : '';
  return [
    '<entry>',
    element('id', urn(`${pack.lang} ${id}`)),
    element('title', `${t(`changes.${kind}`)}: ${pack.pages[page]?.title ?? ''}`),
    element('updated', instant(date)),
    link('alternate', 'text/html', origin + pathOf(pack, { kind: 'page', id: page })),
    ...sourceLink(pack, change),
    element('summary', `${day}. ${text}${counts}`),
    '</entry>',
  ];
}

/**
 * The log of changes for feed readers (RFC 4287). Addresses are absolute where the publisher set an origin; otherwise
 * relative to the feed's own address, whatever host it lies on.
 */
export function atomFeed(pack: Pack, origin: string): string {
  const t = translator(pack.locale, pack.ui);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(pack.lang)}">`,
    element('id', urn(`${pack.lang} changes`)),
    element('title', `${t('changes.title')} · ${t('app.name')}`),
    element('subtitle', t('changes.lead')),
    element('updated', instant(pack.issued)),
    `<author>${element('name', t('app.name'))}</author>`,
    element('rights', t('footer.licence')),
    link('self', 'application/atom+xml', origin + feedPath(pack)),
    link('alternate', 'text/html', origin + pathOf(pack, { kind: 'changes' })),
    ...pack.changes.flatMap((change) => entry(pack, origin, change, t)),
    '</feed>',
    '',
  ].join('\n');
}
