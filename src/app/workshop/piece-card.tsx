import { Component, createRef, type ComponentChild } from 'preact';
import type { Locale } from '../../model/locale.ts';
import { termsIn, type Term } from '../../text/glossary.ts';
import { linksIn, placeholdersIn } from '../../text/inline.ts';
import { limitOf, sizeAgainst } from '../../text/limit.ts';
import { translationDoubts, translationFaults } from '../../text/translation-faults.ts';
import { wordChange } from '../../text/word-change.ts';
import { Both } from './both.tsx';
import { Faults } from './faults.tsx';
import { isStale, isWorked, wordsOf, type Piece } from './pieces.ts';
import { putMark } from './put-mark.ts';

interface Props {
  piece: Piece;
  /** The heading that it stands under. */
  section: string | undefined;
  locale: Locale;
  terms: Term[];
  english: string | undefined;
  onChange: (kind: 'text' | 'correct', text: string) => void;
}

interface State {
  /** One tap has asked to take back what was done; the next one does it. */
  asking: boolean;
}

const LIMIT_NAMES = {
  letters: ['letras', 'letters'],
  words: ['palabras', 'words'],
  sentence: ['palabras por frase', 'words in a sentence'],
} as const;

/** One text: the Spanish with all that helps, and beside it the translation with all that is wrong with it. */
export class PieceCard extends Component<Props, State> {
  override state: State = { asking: false };

  /** Typing in one text must not judge all others again: an old phone would lag behind the fingers. */
  override shouldComponentUpdate({ piece, locale }: Props, { asking }: State): boolean {
    const { draft, source, target } = this.props.piece;
    return (
      asking !== this.state.asking ||
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
    const { text, from, to } = putMark(value, selectionStart, selectionEnd, mark);
    this.props.onChange('text', text);
    // At once, so that drawing finds these words there and leaves the selection alone.
    field.value = text;
    field.focus();
    field.setSelectionRange(from, to);
  }

  private tags({ safety, draft, target, entry }: Piece, words: string): ComponentChild {
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
        {target !== undefined && !isWorked(this.props.piece) ? (
          <span class="w-tag" data-testid="w-origin">
            {entry?.origin === 'human' ? (
              <Both es="De una persona" en="By a person" />
            ) : (
              <Both es="De una máquina" en="By a machine" />
            )}
            {entry?.reviews ? ` · ${entry.reviews} ✓` : null}
          </span>
        ) : null}
        {draft && isWorked(this.props.piece) ? (
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
                  <small dir="auto">{note}</small>
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

  /** "Still correct" stays where it was tapped; a second tap takes it off again. */
  private correct({ draft, target }: Piece, words: string, stale: boolean): ComponentChild {
    const { onChange } = this.props;
    const isCorrect = draft?.kind === 'correct';
    return stale || isCorrect ? (
      <button
        type="button"
        class="w-button"
        aria-pressed={isCorrect}
        onClick={() => (isCorrect ? onChange('text', target ?? '') : onChange('correct', words))}
      >
        <Both es="Sigue bien" en="Still correct" />
      </button>
    ) : null;
  }

  private readonly takeBack = ({ detail }: MouseEvent): void => {
    // The second half of a double tap is no answer.
    if (detail > 1) return;
    const { asking } = this.state;
    this.setState({ asking: !asking });
    if (asking) this.props.onChange('text', this.props.piece.target ?? '');
  };

  private undo({ draft }: Piece): ComponentChild {
    if (draft?.kind !== 'text') return null;
    return (
      <p class="w-apart">
        <button
          type="button"
          class="w-button"
          data-testid="w-undo"
          onClick={this.takeBack}
          onBlur={() => this.setState({ asking: false })}
        >
          {this.state.asking ? (
            <Both es="¿Quitar? Toque otra vez" en="Take back? Tap again" />
          ) : (
            <Both es="Quitar lo que hice aquí" en="Take back what I did here" />
          )}
        </button>
      </p>
    );
  }

  override render(): ComponentChild {
    const { piece, section, locale, terms, english, onChange } = this.props;
    const { code, dir, months } = locale;
    const words = wordsOf(piece) ?? '';
    const judged = { lang: code, months, unit: piece, text: words };
    const stale = !!words.trim() && isStale(piece);
    return (
      <section class="w-unit" data-key={piece.key} aria-labelledby={`${this.id}-name`}>
        <h3 id={`${this.id}-name`}>
          {section ? (
            <span lang="es" dir="ltr">
              {section}
            </span>
          ) : null}{' '}
          {section ? <small>{piece.key}</small> : piece.key}
        </h3>
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
              onInput={(event) => {
                this.setState({ asking: false });
                onChange('text', event.currentTarget.value);
              }}
            />
            {this.limit(piece, words)}
            <Faults
              id={`${this.id}-faults`}
              faults={words.trim() ? translationFaults(judged) : []}
              doubts={words.trim() ? translationDoubts(judged, terms, english) : []}
            />
            {this.marks(piece)}
            {this.correct(piece, words, stale)}
            {this.undo(piece)}
          </div>
        </div>
      </section>
    );
  }
}
