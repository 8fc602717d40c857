import type { VNode } from 'preact';
import type { PageChange } from '../../store/open.ts';
import type { SavedPage } from '../../store/saved.ts';
import type { Words } from './words.ts';

/** A saved page as it stands now: the last thing an edition did to it, and whether it was taken back. */
export interface ShownPage extends SavedPage {
  change: PageChange | undefined;
  withdrawn: boolean;
}

interface Props {
  words: Words;
  pages: ShownPage[];
  onRemove: (id: string) => void;
}

/** The pages the reader keeps, each with the day it was kept and the last thing that happened to it. */
export function SavedPages({ words: { t, day, moment }, pages, onRemove }: Props): VNode {
  return (
    <section>
      <h2>{t('saved.pages')}</h2>
      {pages.length ? null : <p>{t('saved.pages-none')}</p>}
      {pages.map(({ id, lang, title, path, savedAt, change, withdrawn }) => (
        <div class="card" key={id} data-saved={id}>
          <p>
            <a href={path} lang={lang}>
              {title}
            </a>
            <br />
            {t('saved.saved-on', { date: moment(savedAt) })}
            {withdrawn ? (
              <>
                <br />
                <b>{t('withdrawn')}</b>
              </>
            ) : change ? (
              <>
                <br />
                {change.kind === 'closed' ? <b>{t('saved.closed')} </b> : null}
                {t('saved.changed-on', { date: day(change.issued) })}
              </>
            ) : null}
          </p>
          <button type="button" onClick={() => onRemove(id)}>
            {t('saved.remove')}
          </button>
        </div>
      ))}
    </section>
  );
}
