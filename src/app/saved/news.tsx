import type { VNode } from 'preact';
import type { PageChange } from '../../store/open.ts';
import type { Words } from './words.ts';

interface Props {
  words: Words;
  changes: PageChange[];
  withdrawn: { title: string; path: string }[];
}

/** What editions did to the pages on this phone: withdrawn ones first, then the newest. */
export function News({ words: { t, day }, changes, withdrawn }: Props): VNode {
  const rows = [
    ...withdrawn.map((page) => ({ ...page, word: t('withdrawn'), kind: 'withdrawn', date: '' })),
    ...changes.map(({ title, path, kind, issued }) => ({
      title,
      path,
      word: t(`saved.${kind}`),
      kind,
      date: day(issued),
    })),
  ];
  return (
    <section data-testid="news">
      <h2>{t('saved.news')}</h2>
      {rows.length ? (
        <ul class="rows">
          {rows.map(({ title, path, word, kind, date }) => (
            <li key={path} data-kind={kind}>
              <a href={path}>
                <small>{[word, date].filter(Boolean).join(' · ')}</small>
                <b>{title}</b>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('saved.news-none')}</p>
      )}
    </section>
  );
}
