import { Component, type ComponentChild } from 'preact';
import type { WorkshopSetup } from '../../model/workshop.ts';
import { termsOf } from '../../text/glossary.ts';
import { Both, kilobytes } from './both.tsx';
import type { ListView } from './file-list.tsx';
import { isStale, wordsOf, type Piece } from './pieces.ts';
import { hashOf } from './place.ts';
import { PieceCard } from './piece-card.tsx';
import { Preview } from './preview.tsx';
import { sectionName } from './section-name.ts';
import type { Open } from './workshop.tsx';

interface Props {
  open: Open;
  file: string;
  pieces: Piece[];
  setup: WorkshopSetup;
  savedAt: string;
  /** A change is not written down yet. */
  isSaving: boolean;
  view: ListView;
  onView: (view: ListView) => void;
  onChange: (piece: Piece, kind: 'text' | 'correct', text: string) => void;
}

interface State {
  shown: number;
  seeing: boolean;
  /** The text written in last: a list too long for one page is shown where it stands. */
  at: string;
}

/** More than this on one page makes an old phone slow to type on. */
const STEP = 30;

const needsWork = (piece: Piece): boolean => !!piece.draft || !wordsOf(piece) || isStale(piece);

/** All texts of one file, each beside its Spanish, and the page as it will be. */
export class Editor extends Component<Props, State> {
  override state: State = { shown: STEP, seeing: false, at: '' };

  private readonly terms = termsOf(this.props.open.source.glossary, this.props.open.language.glossary);

  private toolbar(): ComponentChild {
    const { setup, file, open, view, onView } = this.props;
    const { onlyOpen } = view;
    const { seeing } = this.state;
    const { code } = open.language.locale;
    return (
      <div class="w-bar">
        <button
          type="button"
          class="w-button"
          aria-pressed={seeing}
          data-testid="w-see"
          onClick={() => this.setState({ seeing: !seeing })}
        >
          <Both es="Ver la página" en="See the page" />
          {seeing ? null : ` (${kilobytes(setup.pack.bytes)})`}
        </button>
        <button
          type="button"
          class="w-button"
          aria-pressed={onlyOpen}
          onClick={() => onView({ ...view, onlyOpen: !onlyOpen })}
        >
          <Both es="Solo lo que falta" en="Only what is to do" />
        </button>
        <a class="w-button" href={hashOf({ at: 'send', lang: code })}>
          <Both es="Sacar archivo" en="Take the file out" />
        </a>
        {setup.editor ? (
          <a
            class="w-button"
            href={setup.editor.replace('{path}', `locales/${code}/${file}.json`)}
            rel="noreferrer"
            data-testid="w-editor"
          >
            <Both es="Editar el archivo en la web" en="Edit the file on the web" />
          </a>
        ) : null}
      </div>
    );
  }

  /** From the end of the preview to the text that was written in last. */
  private readonly backToWriting = (): void =>
    this.setState({ seeing: false }, () => {
      const card = [...document.querySelectorAll<HTMLElement>('.w-unit')].find(
        ({ dataset }) => dataset['key'] === this.state.at,
      );
      const see = document.querySelector<HTMLElement>('[data-testid="w-see"]');
      (card?.querySelector('textarea') ?? see)?.focus();
    });

  private saved(): ComponentChild {
    const { savedAt } = this.props;
    if (!savedAt) return null;
    const time = new Date(savedAt);
    const two = (n: number): string => String(n).padStart(2, '0');
    const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
    return <Both es={`Guardado a las ${clock}.`} en={`Kept at ${clock}.`} />;
  }

  override render(): ComponentChild {
    const { open, file, pieces, setup, isSaving, onChange, view } = this.props;
    const { onlyOpen } = view;
    const { shown, seeing, at } = this.state;
    const { code } = open.language.locale;
    const wanted = pieces.filter((piece) => !onlyOpen || needsWork(piece));
    return (
      <>
        <p>
          <a class="w-back" href={hashOf({ at: 'files', lang: code })}>
            <Both es="Todas las páginas" en="All pages" />
          </a>
        </p>
        <h2>
          <span lang="es">{open.source.texts[file]?.['title'] ?? file}</span> <small>{file}</small>
        </h2>
        {this.toolbar()}
        <p role="status" aria-busy={isSaving} class="w-good w-stuck" data-testid="w-saved">
          {this.saved()}
        </p>
        <div class={`w-split${seeing ? ' w-see' : ''}`}>
          <div class="w-writing">
            {wanted.slice(0, shown).map((piece) => (
              <PieceCard
                key={piece.key}
                piece={piece}
                locale={open.language.locale}
                section={sectionName(open.source, file, piece.key)}
                terms={this.terms}
                english={code === 'en' ? undefined : open.source.english[file]?.[piece.key]}
                onChange={(kind, text) => {
                  this.setState({ at: piece.key });
                  onChange(piece, kind, text);
                }}
              />
            ))}
            {wanted.length ? null : (
              <p>
                <Both es="Aquí no falta nada." en="Nothing to do here." />
              </p>
            )}
            {wanted.length > shown ? (
              <button type="button" class="w-button" onClick={() => this.setState({ shown: shown + STEP })}>
                <Both es={`Más (${wanted.length - shown})`} en={`More (${wanted.length - shown})`} />
              </button>
            ) : null}
          </div>
          {seeing ? (
            <div class="w-seen">
              <Preview open={open} file={file} at={at || (pieces[0]?.key ?? '')} pack={setup.pack} />
              <button type="button" class="w-button" data-testid="w-unsee" onClick={this.backToWriting}>
                <Both es="Volver a escribir" en="Back to writing" />
              </button>
            </div>
          ) : null}
        </div>
      </>
    );
  }
}
