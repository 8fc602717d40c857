import type { ComponentChildren, VNode } from 'preact';
import type { Contact } from '../model/contact.ts';
import { checkAgainBy, isOverdue, type Dated } from '../model/freshness.ts';
import { paperLines, type PaperLine } from '../model/paper.ts';
import { sentenceGap, sentences } from '../text/format.ts';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';
import { PrintButton } from './print-button.tsx';
import { Links, countryName, linksTo } from './list-parts.tsx';
import { kindOf, telAddress } from './phone.tsx';
import { mayStand } from './standing.ts';
import { lateWords } from './status.tsx';

/** Lines for the reader's own numbers. */
const OWN_LINES = 4;

/** The countries that have a sheet. */
export function paperBody(view: View): ComponentChildren {
  const { t, to } = view;
  return [
    <h1>
      <Both view={view} of={(one) => one.t('paper.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('paper.lead')} />
    </p>,
    <Links rows={linksTo(view, 'paper-country', ({ country }) => countryName(view, country))} />,
    <p class="jumps">
      <a href={to({ kind: 'poster' })}>{t('poster.title')}</a>
    </p>,
  ];
}

/** Whom the number reaches: the service in an emergency, the organisation otherwise. */
function reaches({ t }: View, contact: Contact, kind: string | null): string {
  if (contact.topics[0] !== 'emergency') return contact.name;
  return [t('topic.emergency'), kind].filter(Boolean).join(' · ');
}

/** `first` among the numbers of its contact: what to beware of is said there, before any of them is dialled. */
function Line({ view, line, first }: { view: View; line: PaperLine; first: boolean }): VNode {
  const { t, day, moment } = view;
  const { contact, phone, abroad } = line;
  const dated: Dated = { kind: 'contact', seen: phone.seen ?? contact.seen };
  const address = telAddress(phone);
  const number = <bdi dir="ltr">{phone.number}</bdi>;
  return (
    <li data-due={checkAgainBy(dated) ?? ''} data-late={isOverdue(dated, moment.today) ? '' : undefined}>
      {address ? <a href={address}>{number}</a> : <b>{number}</b>}
      <p>
        {reaches(view, contact, kindOf(view, phone))}
        {abroad ? (
          <>
            {' · '}
            <bdi dir="ltr">{abroad}</bdi> {t('contact.abroad')}
          </>
        ) : null}
        {sentenceGap(view.pack.locale)}
        <small>
          {mayStand(view, dated) ? (
            <span class="now">{sentences(view.pack.locale, t('seen', { date: day(dated.seen) }))}</span>
          ) : null}
          <span class="late">{sentences(view.pack.locale, lateWords(view, dated))}</span>
        </small>
      </p>
      {first && contact.warning ? <p class="warn">{contact.warning}</p> : null}
    </li>
  );
}

/** The most needed numbers of a country, large enough to copy by hand, on one sheet when printed. */
export function paperCountryBody(view: View, country: string): ComponentChildren {
  const { t, pack, to } = view;
  const lines = paperLines(Object.values(pack.contacts), country);
  return [
    <h1>
      <Both view={view} of={(one) => one.t('paper.in', { country: countryName(one, country) })} />
    </h1>,
    <p class="screen">
      <Both view={view} of={(one) => one.t('paper.lead')} />
    </p>,
    <PrintButton>{t('paper.card')}</PrintButton>,
    <ul class="sheet" data-testid="emergency">
      {lines.map((line) => (
        <Line
          view={view}
          line={line}
          first={lines.find(({ contact }) => contact === line.contact) === line}
        />
      ))}
    </ul>,
    <p class="small">{t('paper.inside', { country: countryName(view, country) })}</p>,
    <p class="jumps">
      <a href={to({ kind: 'contacts-country', country })}>
        {t('contacts.in', { country: countryName(view, country) })}
      </a>
    </p>,
    <section>
      <h2>
        <Both view={view} of={(one) => one.t('paper.own')} />
      </h2>
      <p class="small">
        <Both view={view} of={(one) => one.t('paper.own-note')} />
      </p>
      {Array.from({ length: OWN_LINES }, () => (
        <div class="blank" />
      ))}
    </section>,
  ];
}
