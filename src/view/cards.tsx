import type { ComponentChildren } from 'preact';
import type { Checklist, PhraseGroup } from '../model/pack.ts';
import { Beneath, Both } from './beneath.tsx';
import type { View } from './context.ts';

type Phrase = PhraseGroup['phrases'][number];

const groupIn = (groups: PhraseGroup[], id: string): PhraseGroup | undefined =>
  groups.find((group) => group.id === id);

const listIn = (lists: Checklist[], id: string): Checklist | undefined =>
  lists.find((list) => list.id === id);

/** A phrase in the second language; nothing where that is the one it is shown in anyway. */
function secondWords(groups: PhraseGroup[], id: string, { id: own, official }: Phrase): string | undefined {
  const text = groupIn(groups, id)?.phrases.find((phrase) => phrase.id === own)?.text;
  return text === official ? undefined : text;
}

/** Phrases to show to someone who speaks the official language: that one large, the reader's below. */
export function phrasesBody(view: View): ComponentChildren {
  const { t, pack } = view;
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
    pack.phrases.map((group) => (
      <section>
        <h2 id={group.id}>
          <Both view={view} of={({ pack: { phrases } }) => groupIn(phrases, group.id)?.title} />
        </h2>
        {group.phrases.map((phrase) => (
          <div class="phrase">
            <p class="big" lang="es" dir="ltr">
              {phrase.official}
            </p>
            {phrase.text === phrase.official ? null : <p>{phrase.text}</p>}
            <Beneath view={view} of={({ pack: { phrases } }) => secondWords(phrases, group.id, phrase)} />
          </div>
        ))}
      </section>
    )),
  ];
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
    pack.checklists.map((list) => (
      <section>
        <h2 id={list.id}>
          <Both view={view} of={({ pack: { checklists } }) => listIn(checklists, list.id)?.title} />
        </h2>
        <ul class="ticks">
          {list.items.map((item, index) => (
            <li>
              <label>
                <input type="checkbox" name={`${list.id}-${index + 1}`} />{' '}
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
    )),
  ];
}
