import type { ComponentChildren } from 'preact';
import type { View } from './context.ts';

/** Phrases to show to someone who speaks the official language: that one large, the reader's below. */
export function phrasesBody(view: View): ComponentChildren {
  const { t, pack } = view;
  return [
    <h1>{t('phrases.title')}</h1>,
    <p>{t('phrases.lead')}</p>,
    <nav class="jumps" aria-label={t('page.jump')}>
      {pack.phrases.map((group) => (
        <a href={`#${group.id}`}>{group.title}</a>
      ))}
    </nav>,
    pack.phrases.map((group) => (
      <section>
        <h2 id={group.id}>{group.title}</h2>
        {group.phrases.map((phrase) => (
          <div class="phrase">
            <p class="big" lang="es">
              {phrase.official}
            </p>
            {phrase.text === phrase.official ? null : <p>{phrase.text}</p>}
          </div>
        ))}
      </section>
    )),
  ];
}

export function checklistsBody(view: View): ComponentChildren {
  const { t, pack } = view;
  return [
    <h1>{t('checklists.title')}</h1>,
    <p>{t('checklists.lead')}</p>,
    pack.checklists.map((list) => (
      <section>
        <h2 id={list.id}>{list.title}</h2>
        <ul class="ticks">
          {list.items.map((item, index) => (
            <li>
              <label>
                <input type="checkbox" name={`${list.id}-${index + 1}`} /> {item}
              </label>
            </li>
          ))}
        </ul>
      </section>
    )),
  ];
}
