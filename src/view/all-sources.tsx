import type { ComponentChildren } from 'preact';
import type { Source } from '../model/fact.ts';
import type { Pack } from '../model/pack.ts';
import { initialOf, rangeOf, SOURCE_RANGES, type SourceRange } from '../model/source-range.ts';
import { rangeTitle } from '../text/title.ts';
import type { View } from './context.ts';
import { SourceLink } from './sources.tsx';

interface Entry {
  id: string;
  source: Source;
}

const key = (entry: Entry): string =>
  [initialOf(entry.source), entry.source.publisher, entry.source.title, entry.id]
    .join(' ')
    .normalize('NFD')
    .toLowerCase();

/** By publisher, by code points and never by the device's own order: offline must be the same page. */
const sourcesIn = ({ sources }: Pack, range: SourceRange): Entry[] =>
  Object.entries(sources)
    .map(([id, source]) => ({ id, source }))
    .filter(({ source }) => rangeOf(source) === range)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));

function countFacts({ facts }: Pack): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fact of Object.values(facts))
    for (const id of new Set(fact.sources)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The letters, each with how many sources stand behind it. */
export function sourcesBody(view: View): ComponentChildren {
  const { t, pack, to } = view;
  return [
    <h1>{t('sources.title')}</h1>,
    <p>{t('sources.lead', { size: Object.keys(pack.sources).length })}</p>,
    <ul class="rows">
      {SOURCE_RANGES.map((range) => (
        <li>
          <a href={to({ kind: 'sources-range', range })}>
            <b>{rangeTitle(view, range)}</b>
            <small>{sourcesIn(pack, range).length}</small>
          </a>
        </li>
      ))}
    </ul>,
  ];
}

/** Every source whose publisher begins with these letters: link, date, and how many facts rest on it. */
export function sourcesRangeBody(view: View, range: SourceRange): ComponentChildren {
  const { t, pack } = view;
  const entries = sourcesIn(pack, range);
  const counts = countFacts(pack);
  const initials = [...new Set(entries.map(({ source }) => initialOf(source)))];
  return [
    <h1>{rangeTitle(view, range)}</h1>,
    <p>{t('sources.note')}</p>,
    initials.map((initial) => (
      <section>
        <h2>{initial}</h2>
        <ul>
          {entries
            .filter(({ source }) => initialOf(source) === initial)
            .map(({ id }) => (
              <li data-testid="source">
                <SourceLink view={view} id={id} />{' '}
                <small>· {t('sources.facts', { count: counts.get(id) ?? 0 })}</small>
              </li>
            ))}
        </ul>
      </section>
    )),
  ];
}
