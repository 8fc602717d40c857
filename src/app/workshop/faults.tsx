import type { ComponentChild } from 'preact';
import { PROBLEM_WORDS_ES } from '../../text/problem-words.ts';
import type { Fault } from '../../text/prose-faults.ts';

interface Props {
  id: string;
  faults: Fault[];
  doubts: Fault[];
}

const line = ({ code, found, write }: Fault): ComponentChild => (
  <li key={code + found} data-code={code}>
    <span lang="es" dir="ltr">
      {PROBLEM_WORDS_ES[code]}
    </span>{' '}
    <span class="w-en" lang="en" dir="ltr">
      {found}; write {write}.
    </span>
  </li>
);

/** What is wrong with a translation, said while it is written; doubts are for a person to judge. */
export const Faults = ({ id, faults, doubts }: Props): ComponentChild => (
  <div id={id} class="w-faults" role="status">
    {faults.length ? <ul class="w-bad">{faults.map(line)}</ul> : null}
    {doubts.length ? <ul class="w-warn">{doubts.map(line)}</ul> : null}
  </div>
);
