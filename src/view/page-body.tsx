import type { ComponentChildren, VNode } from 'preact';
import type { Reviewer } from '../model/fact.ts';
import { checkAgainBy, isOverdue } from '../model/freshness.ts';
import { isAboutGuide, isPathway, type Page } from '../model/page.ts';
import { listed, sentenceGap, sentences } from '../text/format.ts';
import { Beneath, Both } from './beneath.tsx';
import { ContactCard } from './contact-card.tsx';
import type { View } from './context.ts';
import { Decide } from './decide.tsx';
import { EmergencyNumbers } from './emergency.tsx';
import { HearButton } from './hear-button.tsx';
import { inLanguage, marked } from './in-language.ts';
import { Jumps } from './jumps.tsx';
import { OnMaps } from './on-maps.tsx';
import { PageList } from './page-list.tsx';
import { SaveButton } from './save-button.tsx';
import { anchorOf, headingOf, Section, sectionNames } from './section.tsx';
import { SourcesLink } from './sources-link.tsx';
import { Sources } from './sources.tsx';
import { WipeBox } from './special.tsx';
import { mayStand } from './standing.ts';
import { StatusBadge } from './status.tsx';
import { VerifyLink } from './verify-link.tsx';
import { isWithdrawn, withdrawnBody } from './withdrawn.tsx';

const JUMPS = ['who', 'step', 'cost', 'warning', 'hours', 'day', 'days'];

function PageJumps({ view, reader, page }: { view: View; reader: View; page: Page }): VNode | null {
  const names = sectionNames(page).filter((name) => JUMPS.includes(name));
  if (isAboutGuide(page) || names.length < 3) return null;
  const parts = names.map((name) => ({ id: anchorOf(page, name), title: headingOf(view, page, name) }));
  const help = page.help?.length
    ? [{ id: 'help', title: reader.t('section.help'), marks: marked(reader, view) }]
    : [];
  return <Jumps view={view} parts={[...parts, ...help]} />;
}

/** The two dates of the page, and whether anything on it has passed its date. */
export function PageDates({ view }: { view: View }): VNode | null {
  const { pack, notes, moment, t, day } = view;
  const facts = notes.flatMap((id) => pack.facts[id] ?? []);
  const seen = facts
    .map((fact) => fact.seen)
    .filter((date) => /^\d/.test(date))
    .sort();
  const dues = facts.flatMap((fact) => checkAgainBy(fact) ?? []).sort();
  const [newest, firstDue] = [seen[seen.length - 1], dues[0]];
  if (!facts.length) return null;
  const undated = facts.some((fact) => checkAgainBy(fact) === null);
  return (
    <div
      class="dates"
      data-due={undated ? '' : firstDue}
      data-late={facts.some((fact) => isOverdue(fact, moment.today)) ? '' : undefined}
    >
      <p class="small">
        {newest ? t('page.newest', { date: day(newest) }) + sentenceGap(view.pack.locale) : null}
        {firstDue && facts.every((fact) => mayStand(view, fact)) ? (
          <span class="now">{sentences(view.pack.locale, t('page.due', { date: day(firstDue) }))}</span>
        ) : null}
        <span class="late">{t('page.late')}</span>
      </p>
    </div>
  );
}

function reviewersOf(view: View, page: Page): Reviewer[] {
  const { pack, notes } = view;
  const blocks = page.blocks.flatMap((block) =>
    'use' in block ? (pack.blocks[block.use]?.review ?? []) : [],
  );
  const facts = notes.flatMap((id) => pack.facts[id]?.review ?? []);
  return [...new Set([...(page.review ?? []), ...blocks, ...facts])].sort();
}

function Unreviewed({ view, page }: { view: View; page: Page }): VNode | null {
  const reviewers = reviewersOf(view, page);
  if (!reviewers.length) return null;
  const who = listed(
    view.t,
    reviewers.map((reviewer) => view.t(`reviewer.${reviewer}`)),
  );
  return <p class="small">{view.t('page.unreviewed', { who })}</p>;
}

function Related({ view, page }: { view: View; page: Page }): VNode | null {
  const pages = (page.related ?? []).flatMap((id) => view.pack.pages[id] ?? []);
  if (!pages.length) return null;
  const key = pages.some(isPathway) ? 'section.related' : 'section.related-help';
  return (
    <section>
      <h2 id="related">{view.t(key)}</h2>
      <PageList view={view} pages={pages} />
    </section>
  );
}

function Help({ view, page }: { view: View; page: Page }): VNode | null {
  const contacts = (page.help ?? []).flatMap((id) => view.pack.contacts[id] ?? []);
  if (!contacts.length) return null;
  return (
    <section>
      <h2 id="help">
        <Both view={view} of={(one) => one.t('section.help')} />
      </h2>
      {contacts.map((contact) => (
        <ContactCard view={view} contact={contact} />
      ))}
    </section>
  );
}

/** What kind of pathway it is, and where. */
export function Kicker({ view, page }: { view: View; page: Page }): VNode | null {
  const { t, pack } = view;
  if (!isPathway(page)) return null;
  const country = pack.locale.countries[page.country ?? ''] ?? '';
  return (
    <p class="kicker">{page.kind === 'programme' ? country : `${t(`page.${page.kind}`)} · ${country}`}</p>
  );
}

/** The view of a page's own words: in its language, with the second language beneath where that is another one. */
function bodyView(view: View, page: Page): View {
  const body = inLanguage(view, page.lang);
  const second = view.beside && inLanguage(view.beside, view.beside.pack.pages[page.id]?.lang);
  const isOther = second?.pack.locale.code !== body.pack.locale.code;
  return { ...body, beside: isOther ? second : undefined };
}

/** What is written in the language of the page; a borrowed page sets it apart from what is written in the reader's. */
function InBody({
  view,
  reader,
  children,
}: {
  view: View;
  reader: View;
  children: ComponentChildren;
}): VNode {
  const marks = marked(view, reader);
  return marks.lang ? <div {...marks}>{children}</div> : <>{children}</>;
}

/**
 * A guide or a pathway: status and dates first, then its sections, what else there is, help, and its sources. On an
 * urgent page nothing comes before what to do, so its dates follow. Ways to other pages and contacts are always in the
 * reader's language.
 */
export function pageBody(view: View, page: Page): ComponentChildren {
  if (isWithdrawn(view, page.id)) return withdrawnBody(view, page);
  const body = bodyView(view, page);
  const urgent = page.kind === 'help';
  const dates = <PageDates view={body} />;
  return [
    <InBody view={body} reader={view}>
      <Kicker view={body} page={page} />
      <h1>
        {page.title}
        <Beneath view={body} of={({ pack }) => pack.pages[page.id]?.title} />
      </h1>
      {page.status ? <StatusBadge view={body} factId={page.status} /> : null}
      {page.sensitive ? (
        <p class="small">
          <Both view={body} of={(one) => one.t('page.sensitive')} />
        </p>
      ) : null}
      {urgent ? null : dates}
      <p class="jumps" {...marked(view, body)}>
        <HearButton view={view} page={page} />
        {isAboutGuide(page) || urgent ? null : <SaveButton view={view} page={page} />}
      </p>
      {page.id === 'privacy' ? <WipeBox view={body} /> : null}
      <PageJumps view={body} reader={view} page={page} />
      {sectionNames(page).map((name) => (
        <Section view={body} page={page} name={name} />
      ))}
      {page.kind === 'risk' ? <Decide view={body} /> : null}
    </InBody>,
    page.id === 'method' ? <SourcesLink view={view} /> : null,
    page.id === 'x-online-scams' ? <VerifyLink view={view} /> : null,
    <OnMaps view={view} id={page.id} />,
    <Related view={view} page={page} />,
    <Help view={view} page={page} />,
    urgent
      ? [
          <EmergencyNumbers view={view} />,
          view.shared ? null : (
            <p>
              <SaveButton view={view} page={page} />
            </p>
          ),
          dates,
        ]
      : null,
    <InBody view={body} reader={view}>
      <Sources view={body} />
    </InBody>,
    isAboutGuide(page) ? null : (
      <InBody view={body} reader={view}>
        <Unreviewed view={body} page={page} />
      </InBody>
    ),
  ];
}
