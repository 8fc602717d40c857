import type { ComponentChildren, VNode } from 'preact';
import { checkAgainBy, isOverdue } from '../model/freshness.ts';
import { formatValue } from '../text/format.ts';
import type { View } from './context.ts';
import { PhoneLinks } from './phone.tsx';
import { mayStand } from './standing.ts';
import { isWithdrawn, WithdrawnWord } from './withdrawn.tsx';

/** One mark at a time: a printed fact, a link, bold words. Everything else is text, and Preact escapes it. */
const MARK = /\{\{([a-z0-9-]+)\}\}|\[([^\]]*)\]\(([a-z0-9-]+)\)|\*\*([^*]+)\*\*/;

/**
 * The number of the fact's entry under "sources and dates"; it says "source 3" to a screen reader. In brackets, also
 * when copied: a bare raised number makes ten deaths a million, and two in a row one that is not there.
 */
export function NoteMark({ view, factId }: { view: View; factId: string }): VNode | null {
  const number = view.notes.indexOf(factId) + 1;
  return number === 0 ? null : (
    <sup>
      <span class="vh"> {view.t('source')} </span>[{number}]
    </sup>
  );
}

/** The printed value of a fact, with the number of its source behind it; dashed once its date has passed. */
function FactValueText({ view, factId }: { view: View; factId: string }): VNode | null {
  const { pack, moment, t } = view;
  const contact = pack.contacts[factId];
  if (contact)
    return isWithdrawn(view, factId) ? (
      <WithdrawnWord view={view} />
    ) : (
      <PhoneLinks view={view} contact={contact} />
    );
  const fact = pack.facts[factId];
  if (!fact?.value) return null;
  return (
    <>
      <bdi
        class="value"
        data-due={mayStand(view, fact) ? (checkAgainBy(fact) ?? '') : undefined}
        data-late={isOverdue(fact, moment.today) ? '' : undefined}
      >
        {formatValue(fact.value, pack.locale, t)}
      </bdi>
      <NoteMark view={view} factId={factId} />
    </>
  );
}

function ProseLink({ view, id, text }: { view: View; id: string; text: string }): VNode {
  const { pack, t } = view;
  if (pack.pages[id]) return <a href={view.to({ kind: 'page', id })}>{text}</a>;
  const contact = pack.contacts[id];
  if (contact)
    return <a href={`${view.to({ kind: 'contacts-country', country: contact.country })}#${id}`}>{text}</a>;
  const source = pack.sources[id];
  return source?.url && !source.mirror ? (
    <a href={source.url} rel="noreferrer">
      {text} <small>{t('external')}</small>
    </a>
  ) : (
    <>{text}</>
  );
}

/** A block of Markdown-lite as elements. An unknown id prints as plain words: never a dead link, never a raw key. */
export function inline(view: View, text: string): ComponentChildren[] {
  const match = MARK.exec(text);
  if (!match) return [text];
  const [whole, fact, linkText, linkId, bold] = match;
  const mark = fact ? (
    <FactValueText view={view} factId={fact} />
  ) : linkId !== undefined ? (
    <ProseLink view={view} id={linkId} text={linkText ?? ''} />
  ) : (
    <b>{inline(view, bold ?? '')}</b>
  );
  return [text.slice(0, match.index), mark, ...inline(view, text.slice(match.index + whole.length))];
}

/** One block with the numbers of the facts that back it. */
export function Prose({
  view,
  text,
  facts = [],
}: {
  view: View;
  text: string;
  facts?: string[] | undefined;
}): VNode {
  const printed = inline(view, text);
  const behind = facts.filter((id) => !text.includes(`{{${id}}}`));
  return (
    <>
      {printed}
      {behind.map((id) => (
        <NoteMark view={view} factId={id} />
      ))}
    </>
  );
}
