import type { ComponentChildren, VNode } from 'preact';
import { shelterTopics, subjectOf } from '../model/shelter.ts';
import { titleOf } from '../text/title.ts';
import { Both } from './beneath.tsx';
import { createView, type View } from './context.ts';
import { LanguageLinks } from './language-links.tsx';
import { Links } from './list-parts.tsx';
import { SendLink } from './share.tsx';

/** The next in the queue finds the choice of language, as nobody had been here. */
function Next({ view }: { view: View }): VNode {
  return (
    <a class="call" href={view.to({ kind: 'shelter' })} data-next data-testid="next-person">
      {view.t('shelter.next')}
    </a>
  );
}

/** For a queue at a shared phone: language, then topic; the page of the topic sends, prints and calls the next. */
export function shelterBody(view: View): ComponentChildren {
  const { t, pack, to } = view;
  return [
    <h1>
      <Both view={view} of={(one) => one.t('shelter.title')} />
    </h1>,
    <div data-island="shelter">
      <h2>{t('languages.title')}</h2>
      <ul class="tiles">
        <LanguageLinks pack={pack} target={{ kind: 'shelter' }} at="#topics" />
      </ul>
      <h2 id="topics">{t('home.title')}</h2>
      <Links
        rows={shelterTopics(pack).map((topic) => ({
          href: to({ kind: 'shelter-topic', topic }),
          text: titleOf(view, subjectOf(topic)).title,
        }))}
      />
      <p>
        <Next view={view} />
      </p>
    </div>,
    <p>
      <Both view={view} of={(one) => one.t('shelter.lead')} />
    </p>,
    <h2>{t('shelter.kiosk-title')}</h2>,
    <p>{t('shelter.kiosk')}</p>,
  ];
}

/**
 * What can be done with a topic, then its own page, to read and to print. `bodyOf` makes the words of any page. Nothing
 * on it can be kept: the phone is not the reader's.
 */
export function shelterTopicBody(
  view: View,
  topic: string,
  bodyOf: (view: View) => ComponentChildren,
): ComponentChildren {
  const { pack, site, moment, beside, t } = view;
  const subject = subjectOf(topic);
  const own: View = { ...createView(pack, subject, site, moment, beside?.pack), shared: true };
  return [
    <div class="jumps" data-island="shelter">
      <SendLink view={own} head={titleOf(own, subject)} />
      <button type="button" class="call" hidden data-print>
        {t('shelter.print')}
      </button>
      <Next view={view} />
    </div>,
    bodyOf(own),
  ];
}
