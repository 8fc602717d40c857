import type { VNode } from 'preact';
import type { PhraseGroup } from '../model/pack.ts';
import { Beneath } from './beneath.tsx';
import type { View } from './context.ts';

type Phrase = PhraseGroup['phrases'][number];

const anchorOf = ({ id }: Phrase): string => `show-${id}`;

/**
 * How large a card can be set: letters that fit between the two bars of a phone of 360 × 640, by the length of the
 * phrase and of its longest word. `l` is 48 px.
 */
function sizeOf(text: string): 'l' | 'm' | 's' {
  const longest = Math.max(...text.split(/\s/).map((word) => word.length));
  if (text.length <= 40 && longest <= 12) return 'l';
  return text.length <= 64 && longest <= 15 ? 'm' : 's';
}

/** The phrase in the second language; nothing where that is the one it is shown in anyway. */
function secondWords({ pack }: View, group: string, { id, official }: Phrase): string | undefined {
  const words = pack.phrases.find((one) => one.id === group)?.phrases.find((one) => one.id === id)?.text;
  return words === official ? undefined : words;
}

interface Props {
  view: View;
  group: string;
  phrase: Phrase;
  /** Of all groups, in the order in which they are shown one after the other. */
  all: Phrase[];
}

/**
 * A phrase in the list; at its own address (`#show-…`) a card that fills the screen, in CSS alone, so that it needs no
 * script. It leaves the bars where they are: the way out stays in reach.
 */
export function PhraseCard({ view, group, phrase, all }: Props): VNode {
  const { t } = view;
  const at = all.indexOf(phrase);
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    <div class={`phrase ${sizeOf(phrase.official)}`} id={anchorOf(phrase)}>
      <div class="say">
        <p class="big" lang="es" dir="ltr">
          <a href={`#${anchorOf(phrase)}`}>{phrase.official}</a>
        </p>
        {phrase.text === phrase.official ? null : <p>{phrase.text}</p>}
        <Beneath view={view} of={(other) => secondWords(other, group, phrase)} />
      </div>
      <p class="jumps">
        {before ? <a href={`#${anchorOf(before)}`}>{t('show.previous')}</a> : null}
        {after ? <a href={`#${anchorOf(after)}`}>{t('next')}</a> : null}
        <a href={`#${group}`}>{t('show.all')}</a>
      </p>
    </div>
  );
}
