import type { VNode } from 'preact';
import type { Translate } from '../text/translate.ts';

/** Stands for the value while the sentence is made; no text can hold it. */
const PLACE = '\u0000';

/**
 * A wording with a value in it that may be written in the other direction, such as a street or a name in Spanish inside
 * Arabic: the value is kept apart, so that neither tears the other's full stops and brackets away.
 */
export function Isolated({
  t,
  word,
  name,
  value,
}: {
  t: Translate;
  word: string;
  name: string;
  value: string;
}): VNode {
  const [before, after] = t(word, { [name]: PLACE }).split(PLACE);
  return (
    <>
      {before}
      <bdi>{value}</bdi>
      {after}
    </>
  );
}
