import type { ComponentChildren, VNode } from 'preact';
import { pageLetters } from '../model/check-code.ts';
import type { Page } from '../model/page.ts';
import { dayOfPage } from '../model/page-days.ts';
import { CODE } from '../model/query.ts';
import type { Route } from '../model/route.ts';
import { verdictOn, type Verdict } from '../model/verdict.ts';
import { AskForm } from './ask-form.tsx';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';
import { Icon } from './icons.tsx';
import { PageTitle, TitleNote } from './page-title.tsx';
import { codeOf } from './share-message.ts';
import { StatusWord } from './status.tsx';

/** Look and words of each answer; the looks are those of the statuses, which say the same of a programme. */
const SAYS: Record<Verdict['kind'], readonly [look: string, word: string, lead: string]> = {
  current: ['open', 'verify.current', 'verify.current-lead'],
  changed: ['limited', 'changes.changed', 'verify.changed-lead'],
  newer: ['unknown', 'verify.newer', 'verify.newer-lead'],
  withdrawn: ['closed', 'withdrawn', 'withdrawn.lead'],
  foreign: ['closed', 'verify.foreign', 'verify.foreign-lead'],
};

/** The page that a code names, as it stands now; nothing of one that was taken back but its name. */
function PageNow({ view, page, bare }: { view: View; page: Page; bare: boolean }): VNode {
  return (
    <li>
      <a href={view.to({ kind: 'page', id: page.id })}>
        <b>
          <PageTitle view={view} page={page} /> <TitleNote view={view} page={page} />
        </b>
        {page.status && !bare ? <StatusWord view={view} factId={page.status} /> : null}
      </a>
    </li>
  );
}

/** What is known of a code that somebody typed. */
export function VerifyAnswer({ view, typed }: { view: View; typed: string }): VNode {
  const { pack, moment, t, to } = view;
  const verdict = verdictOn(pack, typed, moment);
  const page = 'id' in verdict && verdict.id ? pack.pages[verdict.id] : undefined;
  const [look, word, lead] = SAYS[verdict.kind];
  const days = 'day' in verdict ? verdict : { sent: pack.issued, day: pack.issued };
  const words = (one: View): ComponentChildren => [
    <b>{one.t(word)}</b>,
    ' ',
    one.t(lead, { sent: one.day(days.sent), date: one.day(days.day) }),
  ];
  return (
    <section data-testid="verify-answer" data-verdict={verdict.kind}>
      <p class={`status s-${look}`}>
        <Icon name={look} /> <Both view={view} of={words} />
      </p>
      {'id' in verdict ? (
        <ul class="rows">
          {page ? <PageNow view={view} page={page} bare={verdict.kind === 'withdrawn'} /> : null}
          {verdict.kind === 'newer' ? (
            <li>
              <a href={to({ kind: 'saved' })}>
                <b>{t('saved.title')}</b>
              </a>
            </li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}

/** Every page with its code and the day of its last change, in the order of the codes: to compare by hand. */
function AllCodes({ view }: { view: View }): VNode {
  const { pack, to, day } = view;
  const rows = Object.values(pack.pages)
    .map((page) => ({ page, route: { kind: 'page', id: page.id } satisfies Route }))
    .map((row) => ({ ...row, code: codeOf(view, row.route) ?? '', letters: pageLetters(row.page.id) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return (
    <ul class="rows">
      {rows.map(({ page, route, code, letters }) => (
        <li id={letters}>
          <a href={to(route)}>
            <b>{code}</b> <PageTitle view={view} page={page} /> <TitleNote view={view} page={page} />
            <small>{day(dayOfPage(pack, page.id))}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** With a worker a form and its answer; without one, how to compare by hand, and with what. */
export function verifyBody(view: View, typed: string | undefined): ComponentChildren {
  const { t, day, pack } = view;
  return [
    <h1>
      <Both view={view} of={(one) => one.t('verify.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('verify.limit')} />
    </p>,
    typed === undefined ? (
      <div data-testid="verify">
        <p>{t('verify.by-hand', { date: day(pack.issued) })}</p>
        <AllCodes view={view} />
      </div>
    ) : (
      [
        <AskForm view={view} kind="verify" name={CODE} value={typed} />,
        typed ? <VerifyAnswer view={view} typed={typed} /> : null,
        <p class="small" data-testid="verify-private">
          {t('search.private')}
        </p>,
      ]
    ),
  ];
}
