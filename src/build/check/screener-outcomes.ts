import type { Status } from '../../model/fact.ts';
import { VERDICTS } from '../../model/screener.ts';
import type { Content } from '../content.ts';
import { at, isVisible, sourceLocale, type Context } from './context.ts';
import { placeholdersIn } from '../../text/inline.ts';

/** The status of a page, where it has one. */
function statusOfPage({ pages, facts }: Content, id: string): Status | undefined {
  const page = pages.get(id)?.value;
  const value = page && 'status' in page ? facts.get(page.status ?? '')?.value.value : undefined;
  return value && 'status' in value ? value.status : undefined;
}

/** A programme that lacks its status is the fault of the page, and noted there. */
function showsStatus({ pages }: Content, id: string): boolean {
  const page = pages.get(id)?.value;
  return !!page && (page.kind === 'programme' || ('status' in page && !!page.status));
}

function checkRules({ content, note }: Context): void {
  const { screener, pages, facts } = content;
  const words = sourceLocale(content)?.screener.value ?? {};
  const used = new Set(
    Object.values(screener.value.outcomes).flatMap((outcome) =>
      VERDICTS.flatMap((verdict) => outcome[verdict] ?? []),
    ),
  );
  for (const [id, rule] of Object.entries(screener.value.rules)) {
    if (!pages.has(rule.page))
      note(at(screener, 'rules', id, 'page'), 'R1', `"${rule.page}"`, 'the id of a page');
    rule.facts?.forEach((fact, index) => {
      if (!facts.has(fact))
        note(at(screener, 'rules', id, 'facts', index), 'R1', `the fact "${fact}"`, 'the id of a fact');
    });
    if (!rule.facts?.length && !placeholdersIn(words[`rule.${id}`] ?? '').length)
      note(
        at(screener, 'rules', id),
        'Q8',
        `"${id}", which no fact stands behind`,
        '"facts": what the rule rests on',
      );
    if (!used.has(id))
      note(
        at(screener, 'rules', id),
        'Q3',
        `"${id}", which no outcome shows`,
        'an outcome that shows it, or delete it',
      );
  }
}

function checkOptions({ content, note }: Context, id: string): void {
  const { screener } = content;
  const outcome = screener.value.outcomes[id];
  const seen = new Set<string>();
  for (const verdict of VERDICTS)
    outcome?.[verdict]?.forEach((rule, index) => {
      const place = at(screener, 'outcomes', id, verdict, index);
      const page = screener.value.rules[rule]?.page;
      if (!page) note(place, 'R1', `"${rule}"`, 'the id of a rule');
      if (page && seen.has(page))
        note(place, 'D1', `the page "${page}" twice`, 'each page once in an outcome');
      if (page) seen.add(page);
      const status = statusOfPage(content, page ?? '');
      if (verdict === 'may-fit' && (status === 'closed' || status === 'paused'))
        note(place, 'Q7', `"${rule}", whose programme is ${status}`, '"ask-a-person" or "probably-not"');
    });
}

function checkEnd({ content, note }: Context, id: string): void {
  const { screener } = content;
  const outcome = screener.value.outcomes[id];
  const contacts = outcome?.contacts ?? [];
  const place = at(screener, 'outcomes', id);
  contacts.forEach((contact, index) => {
    if (!isVisible(content, contact))
      note(
        at(screener, 'outcomes', id, 'contacts', index),
        'R1',
        `"${contact}"`,
        'a contact that is not hidden',
      );
  });
  if (!contacts.length)
    note(
      at(screener, 'outcomes', id, 'contacts'),
      'Q6',
      'no contact',
      'at least one: every end leads to a person',
    );
  const shown = VERDICTS.flatMap((verdict) => outcome?.[verdict] ?? []);
  const pages = shown.map((rule) => screener.value.rules[rule]?.page ?? '');
  if (!pages.some((page) => showsStatus(content, page)))
    note(place, 'Q6', 'no option with a status', 'at least one programme, so that its status shows');
  if (!outcome?.['may-fit']?.length && !outcome?.['ask-a-person']?.length)
    note(place, 'Q6', 'only closed doors', 'at least one option to ask about');
}

/** Each end has a status, a door to ask at and a person to ask; no closed programme is held out as fitting. */
export function checkOutcomes(context: Context): void {
  checkRules(context);
  for (const id of Object.keys(context.content.screener.value.outcomes)) {
    checkOptions(context, id);
    checkEnd(context, id);
  }
}
