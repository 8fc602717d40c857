import type { ComponentChildren, VNode } from 'preact';

/** One look: what it says of itself, and how it looks. */
export type State = [name: string, look: ComponentChildren];

/** Something that pages are made of, in all its states. */
export interface Pattern {
  name: string;
  /** When it is used, in a sentence. */
  use: string;
  states: State[];
}

/** What is said about a pattern is for those who build, and in English. */
const ENGLISH = { lang: 'en', dir: 'ltr' } as const;

export function PatternPart({ name, use, states }: Pattern): VNode {
  return (
    <section data-pattern={name}>
      <h2 {...ENGLISH}>{name}</h2>
      <p {...ENGLISH}>{use}</p>
      {states.map(([state, look]) => (
        <div data-state={state}>
          <p class="kicker" {...ENGLISH}>
            {state}
          </p>
          {look}
        </div>
      ))}
    </section>
  );
}
