import type { VNode } from 'preact';
import type { Locale } from '../../model/locale.ts';
import { termsIn, type Term } from '../../text/glossary.ts';
import { limitOf, sizeAgainst } from '../../text/limit.ts';
import { wordChange } from '../../text/word-change.ts';
import { Both } from './both.tsx';
import { isStale, isWorked, type Piece } from './pieces.ts';

/* What a translator has to know of a text before writing: its state, what changed, the agreed words, the limit. */
const LIMIT_NAMES = {
  letters: ['letras', 'letters'],
  words: ['palabras', 'words'],
  sentence: ['palabras por frase', 'words in a sentence'],
} as const;

/** Whether the text is about safety, missing, stale, whose it is, and what was done to it here. */
export function PieceTags({ piece, words }: { piece: Piece; words: string }): VNode {
  const { safety, draft, target, entry } = piece;
  return (
    <p>
      {safety ? (
        <span class="w-tag w-bad">
          <Both es="Seguridad" en="Safety" />
        </span>
      ) : null}
      {words.trim() ? null : (
        <span class="w-tag w-warn">
          <Both es="Falta" en="Missing" />
        </span>
      )}
      {words.trim() && isStale(piece) ? (
        <span class="w-tag w-warn" data-testid="w-stale">
          <Both es="El español cambió" en="The Spanish changed" />
        </span>
      ) : null}
      {target !== undefined && !isWorked(piece) ? (
        <span class="w-tag" data-testid="w-origin">
          {entry?.origin === 'human' ? (
            <Both es="De una persona" en="By a person" />
          ) : (
            <Both es="De una máquina" en="By a machine" />
          )}
          {entry?.reviews ? ` · ${entry.reviews} ✓` : null}
        </span>
      ) : null}
      {draft && isWorked(piece) ? (
        <span class="w-tag w-good">
          {draft.kind === 'correct' ? (
            <Both es="Sigue bien" en="Still correct" />
          ) : (
            <Both es="Escrito por usted" en="Written by you" />
          )}
        </span>
      ) : null}
    </p>
  );
}

/** The Spanish before and now; nothing where it did not change. */
export function SourceChange({ piece: { before, source } }: { piece: Piece }): VNode | null {
  if (before === undefined) return null;
  const { head, gone, come, tail } = wordChange(before, source);
  return (
    <div class="w-change" data-testid="w-change">
      <b>
        <Both es="Qué cambió:" en="What changed:" />
      </b>
      <p lang="es" dir="ltr">
        {head}
        {gone ? <del>{gone}</del> : null} {come ? <ins>{come}</ins> : null}
        {tail}
      </p>
    </div>
  );
}

/** The words of the glossary that the Spanish uses, each with the one agreed on. */
export function AgreedWords({
  piece,
  locale,
  terms,
}: {
  piece: Piece;
  locale: Locale;
  terms: Term[];
}): VNode | null {
  const found = termsIn(terms, piece.source);
  if (!found.length) return null;
  return (
    <>
      <b>
        <Both es="Palabras acordadas:" en="Agreed words:" />
      </b>
      <ul data-testid="w-terms">
        {found.map(({ id, spanish, wanted, gloss, note }) => (
          <li key={id}>
            <span lang="es">{spanish[0]}</span> →{' '}
            <bdi lang={locale.code}>
              <b>{wanted.join(' / ')}</b>
              {gloss ? ` (${gloss})` : null}
            </bdi>
            {note ? (
              <>
                {' '}
                <small dir="auto">{note}</small>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How long the translation is against what the page has room for; nothing where there is no limit. */
export function SizeLimit({
  piece,
  locale: { code },
  words,
}: {
  piece: Piece;
  locale: Locale;
  words: string;
}): VNode | null {
  const limit = limitOf(piece, code);
  if (!limit) return null;
  const size = sizeAgainst(limit, words, code);
  const [es, en] = LIMIT_NAMES[limit.of];
  return (
    <p class={size > limit.most ? 'w-bad' : undefined} data-testid="w-count">
      <b>
        {size} / {limit.most}
      </b>{' '}
      <Both es={es} en={en} />
    </p>
  );
}
