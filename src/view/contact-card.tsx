import type { VNode } from 'preact';
import type { Contact } from '../model/contact.ts';
import { checkAgainBy, isOverdue, type Dated } from '../model/freshness.ts';
import { listed, sentenceGap } from '../text/format.ts';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';
import { Isolated } from './isolated.tsx';
import { PhoneButtons } from './phone.tsx';
import { mayStand } from './standing.ts';
import { isWithdrawn, WithdrawnWord } from './withdrawn.tsx';

const dated = ({ seen }: Contact): Dated => ({ kind: 'contact', seen });

/** When a contact was seen, softened once that is more than 30 days ago. */
function Seen({ view, contact }: { view: View; contact: Contact }): VNode {
  const { t, day, since, moment } = view;
  const grade = t(`grade.${contact.grade}`);
  const due = checkAgainBy(dated(contact));
  return (
    <p
      class="seen"
      data-testid="fact"
      data-fact={contact.id}
      data-seen={contact.seen}
      data-due={due ?? ''}
      data-late={isOverdue(dated(contact), moment.today) ? '' : undefined}
    >
      {mayStand(view, dated(contact)) ? (
        <span class="now">
          {t('contact.seen', { date: day(contact.seen), grade }) + sentenceGap(view.pack.locale)}
          {due ? t('due', { date: day(due) }) : null}
        </span>
      ) : null}
      <span class="late">
        {due ? t('contact.late', { date: since(contact.seen), grade }) : t('contact.late-undated', { grade })}
      </span>
    </p>
  );
}

function Details({ view, contact }: { view: View; contact: Contact }): VNode {
  const { t, pack } = view;
  const hours = contact.always ? t('contact.always') : contact.hours;
  const languages = contact.languages.map((code) => pack.locale.languages[code] ?? code);
  const lines = [
    contact.address ? <Isolated t={t} word="contact.address" name="address" value={contact.address} /> : null,
    hours ? t('contact.hours', { hours }) : null,
    languages.length ? t('contact.speaks', { languages: listed(t, languages) }) : null,
    contact.cost ? t('contact.cost', { cost: t(`cost.${contact.cost}`) }) : null,
  ].filter((line) => line !== null);
  return (
    <p class="small">
      {lines.map((line, index) => (
        <>
          {index ? ' · ' : null}
          {line}
        </>
      ))}
    </p>
  );
}

/** A contact that must not be used any more: its name stays, so that who has the number on paper finds out. */
function WithdrawnContact({ view, contact }: { view: View; contact: Contact }): VNode {
  return (
    <article class="card" id={contact.id}>
      <h3>
        <bdi>{contact.name}</bdi>
      </h3>
      <p>
        <WithdrawnWord view={view} /> {view.t('withdrawn.contact')}
      </p>
    </article>
  );
}

/** One contact: who, what for, numbers, what to beware of, who may learn of the call, when it was seen. */
export function ContactCard({ view, contact }: { view: View; contact: Contact }): VNode {
  const { t } = view;
  if (isWithdrawn(view, contact.id)) return <WithdrawnContact view={view} contact={contact} />;
  const callable = contact.phones?.length || contact.whatsapp?.length;
  return (
    <article class="card" id={contact.id}>
      <h3>
        <bdi>{contact.name}</bdi>
      </h3>
      <p>
        <Both view={view} of={({ pack }) => pack.contacts[contact.id]?.what} />
      </p>
      {contact.warning ? (
        <p class="warn">
          <Both view={view} of={({ pack }) => pack.contacts[contact.id]?.warning} />
        </p>
      ) : null}
      {callable ? (
        <div data-testid={contact.topics[0] === 'emergency' ? 'emergency' : undefined}>
          <PhoneButtons view={view} contact={contact} />
        </div>
      ) : (
        <p class="small">{t('contact.no-phone')}</p>
      )}
      <Details view={view} contact={contact} />
      {contact.url ? (
        <p>
          <a class="alone" href={contact.url} rel="noreferrer">
            {t('contact.web')} <small>{t('external')}</small>
          </a>
        </p>
      ) : null}
      <Seen view={view} contact={contact} />
      {callable ? (
        <p class="small">
          <Both view={view} of={(one) => one.t(`tells.${contact.tells}`)} />
        </p>
      ) : null}
    </article>
  );
}
