import type { ComponentChildren, VNode } from 'preact';
import type { Reviewer } from '../model/fact.ts';
import { checkAgainBy, isOverdue } from '../model/freshness.ts';
import { SECTIONS, isAboutGuide, isPathway, type Block, type Page } from '../model/page.ts';
import { SourcesLink } from './all-sources.tsx';
import { ContactCard } from './contact-card.tsx';
import type { View } from './context.ts';
import { EmergencyNumbers } from './emergency.tsx';
import { Icon } from './icons.tsx';
import { Jumps } from './jumps.tsx';
import { OnMaps } from './on-maps.tsx';
import { PageList } from './page-list.tsx';
import { Prose } from './prose.tsx';
import { SaveButton } from './save-button.tsx';
import { Sources } from './sources.tsx';
import { WipeBox } from './special.tsx';
import { StatusBadge } from './status.tsx';
import { isWithdrawn, withdrawnBody } from './withdrawn.tsx';

/** Sections that open on a tap: long, and not the first thing a reader in a hurry needs. */
const FOLDED = ['happens', 'fraud', 'wrong'];
const NUMBERED = ['step', 'first', 'hours', 'day', 'days'];
const LISTED = [
  'key',
  'who',
  'bring',
  'lowers',
  'fraud',
  'warning',
  'not',
  'unknown',
  'happens',
  'wrong',
  'remains',
];

function sectionNames(page: Page): string[] {
  const used = [...new Set(page.blocks.map(({ section }) => section))];
  if (page.kind === 'info') return used;
  const order: readonly string[] = isPathway(page)
    ? SECTIONS.pathway
    : page.kind === 'risk'
      ? SECTIONS.risk
      : SECTIONS.help;
  return order.filter((name) => used.includes(name));
}

/** Heading of a section; rules and rights are not applied for, so their words differ. */
function headingOf({ t }: View, page: Page, section: string): string {
  if (page.headings) return page.headings[section] ?? '';
  if (section === 'who' && page.kind === 'rule') return t('section.who-affected');
  if (section === 'who' && page.kind !== 'programme') return t('section.who-right');
  if (section === 'step' && page.kind !== 'programme') return t('section.step-rule');
  return t(`section.${section}`);
}

/** The names of an information page are its own: they must not meet those of the parts that every page has. */
const anchorOf = (page: Page, section: string): string => (page.headings ? `part-${section}` : section);

function SharedLines({ view, id }: { view: View; id: string }): VNode | null {
  const block = view.pack.blocks[id];
  if (!block) return null;
  return (
    <div class="shared">
      <h3>{block.title}</h3>
      <ul>
        {block.lines.map((line, index) => (
          <li>
            <Prose
              view={view}
              text={line}
              facts={index === block.lines.length - 1 ? block.facts : undefined}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SectionBlocks({ view, name, blocks }: { view: View; name: string; blocks: Block[] }): VNode {
  const own = blocks.filter((block) => 'text' in block);
  const items = own.map((block) => <Prose view={view} text={block.text} facts={block.facts} />);
  const list = items.map((item) => <li>{item}</li>);
  return (
    <>
      {NUMBERED.includes(name) ? (
        <ol>{list}</ol>
      ) : LISTED.includes(name) && items.length > 1 ? (
        <ul>{list}</ul>
      ) : (
        items.map((item) => <p>{item}</p>)
      )}
      {blocks.map((block) => ('use' in block ? <SharedLines view={view} id={block.use} /> : null))}
    </>
  );
}

function Section({ view, page, name }: { view: View; page: Page; name: string }): VNode {
  const heading = <h2 id={anchorOf(page, name)}>{headingOf(view, page, name)}</h2>;
  const body = (
    <SectionBlocks view={view} name={name} blocks={page.blocks.filter(({ section }) => section === name)} />
  );
  if (page.kind === 'risk' && FOLDED.includes(name))
    return (
      <details>
        <summary>{heading}</summary>
        {body}
      </details>
    );
  const box = name === 'danger' ? 'danger' : name === 'warning' || name === 'not' ? 'box' : undefined;
  return (
    <section class={box}>
      {box ? (
        <div class="boxhead">
          <Icon name="alert" />
          {heading}
        </div>
      ) : (
        heading
      )}
      {body}
    </section>
  );
}

const JUMPS = ['who', 'step', 'cost', 'warning', 'hours', 'day', 'days'];

function PageJumps({ view, page }: { view: View; page: Page }): VNode | null {
  const names = sectionNames(page).filter((name) => JUMPS.includes(name));
  if (isAboutGuide(page) || names.length < 3) return null;
  const parts = names.map((name) => ({ id: anchorOf(page, name), title: headingOf(view, page, name) }));
  const help = page.help?.length ? [{ id: 'help', title: view.t('section.help') }] : [];
  return <Jumps view={view} parts={[...parts, ...help]} />;
}

/** The two dates of the page, and whether anything on it has passed its date. */
function PageDates({ view }: { view: View }): VNode | null {
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
        {newest ? `${t('page.newest', { date: day(newest) })}. ` : null}
        {firstDue ? <span class="now">{t('page.due', { date: day(firstDue) })}.</span> : null}
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
  const who = reviewers.map((reviewer) => view.t(`reviewer.${reviewer}`)).join(', ');
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
      <h2 id="help">{view.t('section.help')}</h2>
      {contacts.map((contact) => (
        <ContactCard view={view} contact={contact} />
      ))}
    </section>
  );
}

function Kicker({ view, page }: { view: View; page: Page }): VNode | null {
  const { t, pack } = view;
  if (!isPathway(page)) return null;
  const country = pack.locale.countries[page.country ?? ''] ?? '';
  return (
    <p class="kicker">{page.kind === 'programme' ? country : `${t(`page.${page.kind}`)} · ${country}`}</p>
  );
}

/**
 * A guide or a pathway: status and dates first, then its sections, what else there is, help, and its sources. On an
 * urgent page nothing comes before what to do, so its dates follow.
 */
export function pageBody(view: View, page: Page): ComponentChildren {
  const { t } = view;
  if (isWithdrawn(view, page.id)) return withdrawnBody(view, page);
  const urgent = page.kind === 'help';
  const dates = <PageDates view={view} />;
  return [
    <Kicker view={view} page={page} />,
    <h1>{page.title}</h1>,
    page.status ? <StatusBadge view={view} factId={page.status} /> : null,
    page.sensitive ? <p class="small">{t('page.sensitive')}</p> : null,
    urgent ? null : dates,
    isAboutGuide(page) || urgent ? null : <SaveButton view={view} page={page} />,
    <PageJumps view={view} page={page} />,
    sectionNames(page).map((name) => <Section view={view} page={page} name={name} />),
    page.kind === 'risk' ? <p class="decide">{t('page.decide')}</p> : null,
    page.id === 'method' ? <SourcesLink view={view} /> : null,
    <OnMaps view={view} id={page.id} />,
    <Related view={view} page={page} />,
    <Help view={view} page={page} />,
    urgent ? [<EmergencyNumbers view={view} />, <SaveButton view={view} page={page} />, dates] : null,
    <Sources view={view} />,
    page.id === 'privacy' ? <WipeBox view={view} /> : null,
    isAboutGuide(page) ? null : <Unreviewed view={view} page={page} />,
  ];
}
