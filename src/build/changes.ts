import type { Change } from '../model/change.ts';
import type { ChangeRecord, Content, LocaleContent } from './content.ts';

/** The facts that carry a change's source and date: those it names, or else the status of its page. */
export function factsBehind({ pages }: Pick<Content, 'pages'>, { facts, page }: ChangeRecord): string[] {
  if (facts) return facts;
  const record = pages.get(page)?.value;
  return record && 'status' in record && record.status ? [record.status] : [];
}

/** The log of changes with the words of one language. */
export const compileChanges = (content: Content, { changes }: LocaleContent): Change[] =>
  content.changes.value.map((record) => {
    const { id, date, kind, page, since } = record;
    const facts = factsBehind(content, record);
    return { id, date, kind, page, ...(since ? { since } : {}), facts, text: changes.value[id] ?? '' };
  });
