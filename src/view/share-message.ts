import { checkCode } from '../model/check-code.ts';
import type { Fact } from '../model/fact.ts';
import { checkAgainBy, isOverdue, keepsItsWord } from '../model/freshness.ts';
import { dayOfPage } from '../model/page-days.ts';
import type { Page } from '../model/page.ts';
import { CODE } from '../model/query.ts';
import { hasRoute, pathOf, shortPathOf, type Route } from '../model/route.ts';
import { statusOf } from '../model/status.ts';
import type { View } from './context.ts';
import type { Head } from './document.tsx';
import { inLanguage } from './in-language.ts';
import { answerOf } from './share-answer.ts';
import { lateWords } from './status.tsx';
import { isWithdrawn } from './withdrawn.tsx';

/** The check code of a page as it stands now; null on lists, which claim nothing, and in a pack from before the codes. */
export function codeOf({ pack }: View, route: Route): string | null {
  return route.kind === 'page' && hasRoute(pack, { kind: 'verify' })
    ? checkCode(route.id, dayOfPage(pack, route.id))
    : null;
}

/** What is sent of a route: the questions without the answers, the check without the code, the search without the words. */
function sentPath({ pack, route }: View): string {
  if (route.kind === 'page') return shortPathOf(route.id, pack.lang);
  return pathOf(pack, route.kind === 'screener' ? { kind: 'screener', place: '' } : route);
}

/** Where a code is looked up. The anchor leads to the page's line where no worker reads the query. */
const checkPath = ({ pack }: View, code: string): string =>
  `${pathOf(pack, { kind: 'verify' })}?${CODE}=${code.replace('-', '')}#${code.slice(0, 4)}`;

/**
 * Status and date in a line. A message is read long after it was sent, so a status that still holds also says until
 * when; one that has passed its date is softened as on the page.
 */
function statusLine(body: View, fact: Fact): string {
  const { t, day, since, moment } = body;
  const { status } = statusOf(fact);
  const word = t(`status.${status}`);
  const due = checkAgainBy(fact);
  const words =
    due && !isOverdue(fact, moment.today)
      ? [word, t('seen', { date: day(fact.seen) }), t('due', { date: day(due) })]
      : keepsItsWord(status)
        ? [word, lateWords(body, fact)]
        : [
            due ? t('status.late-since', { date: since(fact.seen) }) : t('status.late-undated'),
            t('status.was', { status: word }),
          ];
  return words.join(' · ');
}

/** Status and its date, or the newest date there is. */
function standing(body: View, page: Page): string | undefined {
  const { pack, notes, t, day } = body;
  const status = page.status ? pack.facts[page.status] : undefined;
  if (status) return statusLine(body, status);
  const [newest] = notes
    .map((id) => pack.facts[id]?.seen ?? '')
    .filter((seen) => /^\d/.test(seen))
    .sort()
    .reverse();
  return newest && t('page.newest', { date: day(newest) });
}

/** Who says so: the publisher behind the status, or behind the first fact of the page. */
function sourceLine({ pack, notes, t }: View): string | undefined {
  const [source = ''] = pack.facts[notes[0] ?? '']?.sources ?? [];
  const name = pack.sources[source]?.publisher;
  return name && t('share.source', { name });
}

/** A page that was taken back passes nothing on of what it said. */
const withdrawnLine = ({ t }: View): string => `${t('withdrawn')}. ${t('withdrawn.lead')}`;

/**
 * A message that answers without being opened, at most 700 characters: title, status with its date, answer, source,
 * address, and a code by which anybody can see whether it still stands. Addresses stand alone on their lines, so that
 * the page's script can find them.
 */
export function shareMessage(view: View, { title, description }: Head): string {
  const { pack, route, site } = view;
  const page = route.kind === 'page' ? pack.pages[route.id] : undefined;
  const body = inLanguage(view, page?.lang);
  const code = codeOf(view, route);
  const said =
    page && isWithdrawn(view, page.id)
      ? [withdrawnLine(view)]
      : [
          page && standing(body, page),
          (page && answerOf(body, page)) ?? description,
          page && sourceLine(body),
        ];
  const check = code
    ? [`${body.t('share.code', { code })} · ${body.t('share.check')}`, site.origin + checkPath(view, code)]
    : [];
  return [title, ...said, site.origin + sentPath(view), ...check].filter(Boolean).join('\n');
}
