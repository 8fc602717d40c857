import type { VNode } from 'preact';
import { SECTIONS, isPathway, type OwnBlock, type Page, type SharedBlock } from '../model/page.ts';
import { Beneath } from './beneath.tsx';
import type { View } from './context.ts';
import { Icon } from './icons.tsx';
import { inLanguage, marked } from './in-language.ts';
import { NewerSource, SOURCE } from './newer-source.tsx';
import { Prose } from './prose.tsx';

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

export function sectionNames(page: Page): string[] {
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
export function headingOf({ t }: View, page: Page, section: string): string {
  if (page.headings) return page.headings[section] ?? '';
  if (section === 'who' && page.kind === 'rule') return t('section.who-affected');
  if (section === 'who' && page.kind !== 'programme') return t('section.who-right');
  if (section === 'step' && page.kind !== 'programme') return t('section.step-rule');
  return t(`section.${section}`);
}

/** The names of an information page are its own: they must not meet those of the parts that every page has. */
export const anchorOf = (page: Page, section: string): string =>
  page.headings ? `part-${section}` : section;

const factsOfLine = ({ lines, facts }: SharedBlock, index: number): string[] | undefined =>
  index === lines.length - 1 ? facts : undefined;

function Lines({ view, id, block }: { view: View; id: string; block: SharedBlock }): VNode {
  return (
    <>
      <h3>
        {block.title}
        <Beneath view={view} of={({ pack }) => pack.blocks[id]?.title} />
      </h3>
      <ul>
        {block.lines.map((line, index) => (
          <li>
            <Prose view={view} text={line} facts={factsOfLine(block, index)} />
            <Beneath
              view={view}
              of={(other) => <Prose view={other} text={other.pack.blocks[id]?.lines[index] ?? ''} />}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Shared blocks are there in every language: also on a borrowed page the reader gets them in their own. */
function SharedLines({ view, id }: { view: View; id: string }): VNode | null {
  const own = view.reader ?? view;
  const block = own.pack.blocks[id];
  if (!block) return null;
  const spanish = block.stale ? { ...inLanguage(own, SOURCE), beside: undefined } : undefined;
  const source = spanish?.pack.blocks[id];
  return (
    <div class="shared" {...marked(own, view)}>
      <Lines view={own} id={id} block={block} />
      {spanish && source ? (
        <NewerSource view={own} within="block">
          <Lines view={spanish} id={id} block={source} />
        </NewerSource>
      ) : null}
    </div>
  );
}

const ownBlocks = (page: Page | undefined, section: string): OwnBlock[] =>
  (page?.blocks ?? []).flatMap((block) => ('text' in block && block.section === section ? [block] : []));

/** One block; beneath it the Spanish where a block of safety is older than it, and the second language. */
function OwnWords({ view, block, of }: { view: View; block: OwnBlock; of: (other: View) => string }): VNode {
  const { text, facts, source } = block;
  return (
    <>
      <Prose view={view} text={text} facts={facts} />
      {source ? (
        <NewerSource view={view} within="words">
          <Prose view={inLanguage(view, SOURCE)} text={source} facts={facts} />
        </NewerSource>
      ) : null}
      <Beneath view={view} of={(other) => <Prose view={other} text={of(other)} />} />
    </>
  );
}

function SectionBlocks({ view, page, name }: { view: View; page: Page; name: string }): VNode {
  const items = ownBlocks(page, name).map((block, index) => (
    <OwnWords
      view={view}
      block={block}
      of={({ pack }) => ownBlocks(pack.pages[page.id], name)[index]?.text ?? ''}
    />
  ));
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
      {page.blocks.map((block) =>
        'use' in block && block.section === name ? <SharedLines view={view} id={block.use} /> : null,
      )}
    </>
  );
}

/** One section of a page, in the box or fold that its kind has. */
export function Section({ view, page, name }: { view: View; page: Page; name: string }): VNode {
  const heading = (
    <h2 id={anchorOf(page, name)}>
      {headingOf(view, page, name)}
      <Beneath view={view} of={(other) => headingOf(other, other.pack.pages[page.id] ?? page, name)} />
    </h2>
  );
  const body = <SectionBlocks view={view} page={page} name={name} />;
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
