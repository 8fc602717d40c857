import type { ComponentChildren, VNode } from 'preact';
import type { Page } from '../model/page.ts';
import { VERDICTS, type Place, type ScreenerRule } from '../model/screener.ts';
import { Beneath, Both } from './beneath.tsx';
import { ContactCard } from './contact-card.tsx';
import type { View } from './context.ts';
import { PageTitle, TitleNote } from './page-title.tsx';
import { Prose } from './prose.tsx';
import { Sources } from './sources.tsx';
import { StatusBadge } from './status.tsx';
import { isWithdrawn, WithdrawnWord } from './withdrawn.tsx';

/** What the way to a result says about the reader: only what one answer alone leads to. */
export interface Given {
  lines: { question: string; answer: string }[];
  country: string | undefined;
}

function GivenAnswers({ lines }: { lines: Given['lines'] }): VNode {
  return (
    <>
      {lines.map(({ question, answer }) => (
        <p class="small">
          {question} <b>{answer}</b>
        </p>
      ))}
    </>
  );
}

/** Change, begin again, leave. Nothing was kept, so there is nothing to erase. */
function Ways({ view, place }: { view: View; place: Place }): VNode {
  const { t, to } = view;
  return (
    <nav class="jumps" aria-label={t('screener.ways')}>
      <a href={to({ kind: 'screener', place: place.parent?.code ?? '' })}>{t('screener.change')}</a>
      <a href={to({ kind: 'screener', place: '' })}>{t('screener.restart')}</a>
      <a href={to({ kind: 'exit' })} data-exit="" rel="nofollow">
        {t('screener.leave')}
      </a>
    </nav>
  );
}

/** An option that the publisher took back: named, so that nobody wonders where it went, and nothing more. */
function WithdrawnOption({ view, page }: { view: View; page: Page }): VNode {
  return (
    <article class="card" data-testid="option">
      <h3>
        <PageTitle view={view} page={page} />
      </h3>
      <p>
        <WithdrawnWord view={view} />
      </p>
    </article>
  );
}

/** An option of a result: its status, and the rule that decided. */
export function OptionCard({ view, id, rule }: { view: View; id: string; rule: ScreenerRule }): VNode | null {
  const { t, pack, to } = view;
  const page = pack.pages[rule.page];
  if (!page) return null;
  if (isWithdrawn(view, page.id)) return <WithdrawnOption view={view} page={page} />;
  const address = to({ kind: 'page', id: page.id });
  const about = (
    <span class="vh">
      : <PageTitle view={view} page={page} />
    </span>
  );
  return (
    <article class="card" data-testid="option">
      <h3>
        <PageTitle view={view} page={page} /> <TitleNote view={view} page={page} />
      </h3>
      {page.status ? <StatusBadge view={view} factId={page.status} /> : null}
      <p>
        {t('screener.rule')} <Prose view={view} text={rule.text} facts={rule.facts} />
        <Beneath
          view={view}
          of={(other) => <Prose view={other} text={other.pack.screener.rules[id]?.text ?? ''} />}
        />
      </p>
      <p class="jumps">
        <a href={address}>
          {t('screener.open')}
          {about}
        </a>
        {page.blocks.some(({ section }) => section === 'bring') ? (
          <a href={`${address}#bring`}>
            {t('screener.bring')}
            {about}
          </a>
        ) : null}
      </p>
    </article>
  );
}

function People({ view, place, country }: { view: View; place: Place; country: string | undefined }): VNode {
  const { t, pack, to } = view;
  const ids = pack.screener.outcomes[place.to]?.contacts ?? [];
  const known = country && Object.values(pack.contacts).some((contact) => contact.country === country);
  return (
    <section data-testid="people">
      <h2>
        <Both view={view} of={(one) => one.t('screener.talk')} />
      </h2>
      {ids
        .flatMap((id) => pack.contacts[id] ?? [])
        .map((contact) => (
          <ContactCard view={view} contact={contact} />
        ))}
      {known ? (
        <p class="jumps">
          <a href={to({ kind: 'contacts-country', country })}>
            {t('contacts.in', { country: pack.locale.countries[country] ?? country })}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/**
 * A short list to ask about: verdict, status with its dates, the rule and its source, and people to ask. It prints on
 * one sheet, to be taken along.
 */
export function resultBody(view: View, place: Place, { lines, country }: Given): ComponentChildren {
  const { pack, t, day } = view;
  const { rules, outcomes } = pack.screener;
  const options = VERDICTS.map((verdict, index) => ({
    verdict,
    rules: (outcomes[place.to]?.options[index] ?? []).flatMap((id) => {
      const rule = rules[id];
      return rule ? [{ id, rule }] : [];
    }),
  }));
  const count = options.reduce(
    (sum, { verdict, rules: all }) => sum + (verdict === 'probably-not' ? 0 : all.length),
    0,
  );
  return (
    <div class="result">
      <h1>
        <Both view={view} of={(one) => one.t('screener.found', { count })} />
      </h1>
      <p class="warn">
        <Both view={view} of={(one) => one.t('screener.not-legal')} />
      </p>
      <p class="small">{t('footer.version', { date: day(pack.issued) })}.</p>
      <GivenAnswers lines={lines} />
      <Ways view={view} place={place} />
      {options
        .filter(({ rules: all }) => all.length)
        .map(({ verdict, rules: all }) => (
          <section data-testid="verdict" data-verdict={verdict}>
            <h2>
              <Both view={view} of={(one) => one.t(`screener.${verdict}`)} />
            </h2>
            {all.map(({ id, rule }) => (
              <OptionCard view={view} id={id} rule={rule} />
            ))}
          </section>
        ))}
      <People view={view} place={place} country={country} />
      <Sources view={view} />
    </div>
  );
}
