import type { ComponentChildren, VNode } from 'preact';
import type { Checklist, PhraseGroup } from '../model/pack.ts';
import { Beneath, Both } from './beneath.tsx';
import type { View } from './context.ts';
import { PhraseCard } from './phrase-card.tsx';

const groupIn = (groups: PhraseGroup[], id: string): PhraseGroup | undefined =>
  groups.find((group) => group.id === id);

const listIn = (lists: Checklist[], id: string): Checklist | undefined =>
  lists.find((list) => list.id === id);

/** Phrases to show to someone who speaks the official language: that one large, the reader's below. */
export function phrasesBody(view: View): ComponentChildren {
  const { t, pack } = view;
  const all = pack.phrases.flatMap(({ phrases }) => phrases);
  return [
    <h1>
      <Both view={view} of={(one) => one.t('phrases.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('phrases.lead')} />
    </p>,
    <nav class="jumps" aria-label={t('page.jump')}>
      {pack.phrases.map((group) => (
        <a href={`#${group.id}`}>{group.title}</a>
      ))}
    </nav>,
    <div data-island="show" data-turn={t('show.turn')} data-hear={t('hear')}>
      {pack.phrases.map((group) => (
        <section>
          <h2 id={group.id}>
            <Both view={view} of={({ pack: { phrases } }) => groupIn(phrases, group.id)?.title} />
          </h2>
          {group.phrases.map((phrase) => (
            <PhraseCard view={view} group={group.id} phrase={phrase} all={all} />
          ))}
        </section>
      ))}
    </div>,
  ];
}

/** Works only with script, so it stays hidden without: until the reader chooses, ticks live with the open page. */
export function TicksBox({ view: { t } }: { view: View }): VNode {
  return (
    <section
      class="box"
      hidden
      data-island="ticks"
      data-failed={t('save.failed')}
      data-erased={t('ticks.erased')}
    >
      <p class="ticks">
        <label>
          <input type="checkbox" autocomplete="off" /> <span>{t('ticks.keep')}</span>
        </label>
      </p>
      <p>
        <button type="button" class="save">
          {t('ticks.erase')}
        </button>
      </p>
      <p role="status" />
    </section>
  );
}

/** One checklist, each line with its box. */
export function ChecklistPart({ view, list }: { view: View; list: Checklist }): VNode {
  return (
    <section>
      <h2 id={list.id}>
        <Both view={view} of={({ pack: { checklists } }) => listIn(checklists, list.id)?.title} />
      </h2>
      <ul class="ticks">
        {list.items.map((item, index) => (
          <li>
            <label>
              <input type="checkbox" autocomplete="off" name={`${list.id}-${index + 1}`} />{' '}
              <span>
                {item}
                <Beneath
                  view={view}
                  of={({ pack: { checklists } }) => listIn(checklists, list.id)?.items[index]}
                />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function checklistsBody(view: View): ComponentChildren {
  const { pack } = view;
  return [
    <h1>
      <Both view={view} of={(one) => one.t('checklists.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('checklists.lead')} />
    </p>,
    <TicksBox view={view} />,
    pack.checklists.map((list) => <ChecklistPart view={view} list={list} />),
  ];
}
