import { Component, createRef, type ComponentChild } from 'preact';
import type { Locale } from '../../model/locale.ts';
import { termsIn, type Term } from '../../text/glossary.ts';
import { linksIn, placeholdersIn } from '../../text/inline.ts';
import { limitOf, sizeAgainst } from '../../text/limit.ts';
import { translationDoubts, translationFaults } from '../../text/translation-faults.ts';
import { wordChange } from '../../text/word-change.ts';
import { Both } from './both.tsx';
import { Faults } from './faults.tsx';
import { isStale, wordsOf, type Piece } from './pieces.ts';

interface Props {
  piece: Piece;
  locale: Locale;
  terms: Term[];
  english: string | undefined;
  onChange: (kind: 'text' | 'correct', text: string) => void;
}

const LIMIT_NAMES = {
  letters: ['letras', 'letters'],
  words: ['palabras', 'words'],
  sentence: ['palabras por frase', 'words in a sentence'],
} as const;

/** One text: the Spanish with all that helps, and beside it the translation with all that is wrong with it. */
export class PieceCard extends Component<Props> {
  /** Typing in one text must not judge all others again: an old phone would lag behind the fingers. */
  override shouldComponentUpdate({ piece, locale }: Props): boolean {
    const { draft, source, target } = this.props.piece;
    return (
      piece.draft !== draft ||
      piece.source !== source ||
      piece.target !== target ||
      locale !== this.props.locale
    );
  }

  private readonly field = createRef<HTMLTextAreaElement>();

  private get id(): string {
    return `w-${this.props.piece.key.replace(/[^a-zA-Z0-9_-]/g, '-')}`;
  }

  /** Puts a mark of the Spanish where the cursor stands: nobody should have to type an id on a phone. */
  private insert(mark: string): void {
    const field = this.field.current;
    if (!field) return;
    const { selectionStart, selectionEnd, value } = field;
    this.props.onChange('text', value.slice(0, selectionStart) + mark + value.slice(selectionEnd));
    field.focus();
  }

  private tags({ safety, draft }: Piece, words: string): ComponentChild {
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
        {words.trim() && isStale(this.props.piece) ? (
          <span class="w-tag w-warn" data-testid="w-stale">
            <Both es="El español cambió" en="The Spanish changed" />
          </span>
        ) : null}
        {draft ? (
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

  private change({ before, source }: Piece): ComponentChild {
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

  private terms({ source }: Piece): ComponentChild {
    const { terms, locale } = this.props;
    const found = termsIn(terms, source);
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
                  <small lang="en">{note}</small>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </>
    );
  }

  private marks({ source }: Piece): ComponentChild {
    const marks = [
      ...placeholdersIn(source).map((id) => `{{${id}}}`),
      ...linksIn(source).map((id) => `[…](${id})`),
    ];
    if (!marks.length) return null;
    return (
      <>
        <b>
          <Both es="Deje estas marcas (toque para ponerlas):" en="Keep these marks (tap to put them in):" />
        </b>
        <div class="w-bar">
          {marks.map((mark) => (
            <button type="button" class="w-button" dir="ltr" onClick={() => this.insert(mark)}>
              {mark}
            </button>
          ))}
        </div>
      </>
    );
  }

  private limit(piece: Piece, words: string): ComponentChild {
    const { code } = this.props.locale;
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

  override render(): ComponentChild {
    const { piece, locale, terms, english, onChange } = this.props;
    const { code, dir, months } = locale;
    const words = wordsOf(piece) ?? '';
    const judged = { lang: code, months, unit: piece, text: words };
    const stale = !!words.trim() && isStale(piece);
    return (
      <section class="w-unit" data-key={piece.key} aria-labelledby={`${this.id}-name`}>
        <h3 id={`${this.id}-name`}>{piece.key}</h3>
        {this.tags(piece, words)}
        <div class="w-pair">
          <div>
            <p class="w-source" lang="es" dir="ltr">
              {piece.source}
            </p>
            {this.change(piece)}
            {this.terms(piece)}
          </div>
          <div>
            <label class="w-label" for={this.id}>
              <Both es="Traducción" en="Translation" />
            </label>
            <textarea
              ref={this.field}
              id={this.id}
              class="w-text"
              lang={code}
              dir={dir}
              value={words}
              aria-describedby={`${this.id}-faults`}
              onInput={(event) => onChange('text', event.currentTarget.value)}
            />
            {this.limit(piece, words)}
            <Faults
              id={`${this.id}-faults`}
              faults={words.trim() ? translationFaults(judged) : []}
              doubts={words.trim() ? translationDoubts(judged, terms, english) : []}
            />
            {this.marks(piece)}
            {stale ? (
              <button type="button" class="w-button" onClick={() => onChange('correct', words)}>
                <Both es="Sigue bien" en="Still correct" />
              </button>
            ) : null}
            {piece.draft ? (
              <button type="button" class="w-button" onClick={() => onChange('text', piece.target ?? '')}>
                <Both es="Quitar lo que hice aquí" en="Take back what I did here" />
              </button>
            ) : null}
          </div>
        </div>
      </section>
    );
  }
}
