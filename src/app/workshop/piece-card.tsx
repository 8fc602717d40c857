import { Component, createRef, type ComponentChild } from 'preact';
import type { Locale } from '../../model/locale.ts';
import type { Term } from '../../text/glossary.ts';
import { linksIn, placeholdersIn } from '../../text/inline.ts';
import { translationDoubts, translationFaults } from '../../text/translation-faults.ts';
import { Both } from './both.tsx';
import { Faults } from './faults.tsx';
import { AgreedWords, PieceTags, SizeLimit, SourceChange } from './piece-notes.tsx';
import { isStale, wordsOf, type Piece } from './pieces.ts';
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
        <PieceTags piece={piece} words={words} />
        <div class="w-pair">
          <div>
            <p class="w-source" lang="es" dir="ltr">
              {piece.source}
            </p>
            <SourceChange piece={piece} />
            <AgreedWords piece={piece} locale={locale} terms={terms} />
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
            <SizeLimit piece={piece} locale={locale} words={words} />
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
