import { Component, type ComponentChild } from 'preact';
import { now } from '../../model/clock.ts';
import type { WorkshopSetup } from '../../model/workshop.ts';
import { draftsOf, dropDraft, keepDraft, languagesWithDrafts, type Draft } from '../../store/workshop.ts';
import { Both } from './both.tsx';
import { Editor } from './editor.tsx';
import { FileList, type ListView } from './file-list.tsx';
import { fetchKept } from './kept-files.ts';
import { LanguageChoice } from './language-choice.tsx';
import {
  draftKey,
  draftOf,
  isTakenIn,
  newLanguage,
  piecesOf,
  type Language,
  type Piece,
  type Source,
} from './pieces.ts';
import { hashOf, placeAt, type Place } from './place.ts';
import { Send } from './send.tsx';

interface Props {
  setup: WorkshopSetup;
}

/** A language with all that was done to it here. */
export interface Open {
  source: Source;
  language: Language;
  drafts: Map<string, Draft>;
}

interface State {
  place: Place;
  open: Open | null;
  /** Languages with work in them, for the choice. */
  worked: string[];
  problem: 'load' | 'storage' | null;
  /** When the last change was written down. */
  savedAt: string;
  /** How many changes are not yet. */
  unsaved: number;
  view: ListView;
}

/** The translators' page: one language at a time, every change kept on this device at once. */
export class Workshop extends Component<Props, State> {
  override state: State = {
    place: placeAt(location.hash),
    open: null,
    worked: [],
    problem: null,
    savedAt: '',
    unsaved: 0,
    view: { onlyOpen: false, sought: '' },
  };

  private readonly follow = (): void => {
    // A jump within the page, such as the one to its content, leads to no other place.
    if (location.hash && !location.hash.startsWith('#/')) return;
    const { place: from } = this.state;
    this.setState({ place: placeAt(location.hash) }, () => {
      this.stand(from);
      void this.load();
    });
  };

  /** At the top of a new place; in the list of pages where the translator left it. */
  private stand(from: Place): void {
    const row =
      from.at === 'file' && this.state.place.at === 'files'
        ? [...document.querySelectorAll<HTMLElement>('[data-file]')].find(
            ({ dataset }) => dataset['file'] === from.file,
          )
        : undefined;
    (row ?? document.getElementById('content'))?.focus({ preventScroll: true });
    if (row) row.scrollIntoView({ block: 'center' });
    else scrollTo(0, 0);
  }

  private readonly look = (view: ListView): void => this.setState({ view });

  override componentDidMount(): void {
    addEventListener('hashchange', this.follow);
    void this.load();
  }

  override componentWillUnmount(): void {
    removeEventListener('hashchange', this.follow);
  }

  private readonly storageFailed = (error: unknown): void => {
    console.error('The work could not be kept:', error);
    this.setState({ problem: 'storage', savedAt: '' });
  };

  /** Fetches what the place needs. Work comes from this device, and is shown whatever the network says. */
  private async load(): Promise<void> {
    const { place, open } = this.state;
    if (place.at === 'languages') {
      languagesWithDrafts().then((worked) => this.setState({ worked }), this.storageFailed);
      return;
    }
    if (open?.language.locale.code === place.lang) return;
    const { setup } = this.props;
    this.setState({ open: null, problem: null });
    try {
      const offered = setup.languages.some(({ code }) => code === place.lang);
      const source = await fetchKept<Source>(setup.source.path);
      const language = offered
        ? await fetchKept<Language>(setup.source.path.replace(/[^/]+$/, `${place.lang}.json`))
        : newLanguage(source, place.lang);
      const drafts = await draftsOf(place.lang).catch((error: unknown): Draft[] => {
        this.storageFailed(error);
        return [];
      });
      drafts.filter((draft) => isTakenIn(draft, language)).forEach((draft) => void dropDraft(draft));
      const known = drafts.filter((draft) => !isTakenIn(draft, language));
      const since = this.state.place;
      // Who went on to another language meanwhile must not be taken back.
      if (since.at !== 'languages' && since.lang === place.lang)
        this.setState({
          open: { source, language, drafts: new Map(known.map((draft) => [draftKey(draft), draft])) },
        });
    } catch (error) {
      console.error('The texts could not be fetched:', error);
      this.setState({ problem: 'load' });
    }
  }

  private readonly change = (piece: Piece, kind: Draft['kind'], text: string): void => {
    const { open } = this.state;
    if (!open) return;
    const lang = open.language.locale.code;
    const at = now().toISOString();
    const draft = draftOf(piece, kind, text, { lang, at });
    const drafts = new Map(open.drafts);
    if (draft) drafts.set(draftKey(piece), draft);
    else drafts.delete(draftKey(piece));
    this.setState(({ unsaved }) => ({ open: { ...open, drafts }, unsaved: unsaved + 1 }));
    (draft ? keepDraft(draft) : dropDraft({ lang, file: piece.file, key: piece.key }))
      .then(() => this.setState({ savedAt: at, problem: null }), this.storageFailed)
      .finally(() => this.setState(({ unsaved }) => ({ unsaved: unsaved - 1 })));
  };

  private problem(): ComponentChild {
    const { problem } = this.state;
    if (problem === 'load')
      return (
        <Both
          es="No se pudo traer este idioma. Revise su conexión y toque otra vez. Lo que ya escribió sigue guardado."
          en="This language could not be fetched. Check your connection and try again. What you wrote is still kept."
        />
      );
    return problem === 'storage' ? (
      <Both
        es="Este navegador no guarda su trabajo. No cierre esta página: saque el archivo antes."
        en="This browser does not keep your work. Do not close this page: take the file out first."
      />
    ) : null;
  }

  private screen({ source, language, drafts }: Open): ComponentChild {
    const { setup } = this.props;
    const { place, savedAt, unsaved, view } = this.state;
    const piecesIn = (file: string): Piece[] => piecesOf(source, language, file, drafts);
    if (place.at === 'file' && source.texts[place.file])
      return (
        <Editor
          key={place.file}
          open={{ source, language, drafts }}
          file={place.file}
          pieces={piecesIn(place.file)}
          setup={setup}
          savedAt={savedAt}
          isSaving={unsaved > 0}
          view={view}
          onView={this.look}
          onChange={this.change}
        />
      );
    const files = Object.keys(source.texts).map((file) => ({ file, pieces: piecesIn(file) }));
    return place.at === 'send' ? (
      <Send language={language} files={files} editor={setup.editor} />
    ) : (
      <FileList language={language} files={files} source={source} view={view} onView={this.look} />
    );
  }

  override render(): ComponentChild {
    const { place, open, problem, worked } = this.state;
    const { setup } = this.props;
    return (
      <>
        <p role="alert" class={problem ? 'warn w-stuck' : undefined}>
          {this.problem()}
        </p>
        {place.at === 'languages' ? (
          <LanguageChoice setup={setup} worked={worked} />
        ) : open ? (
          this.screen(open)
        ) : problem === 'load' ? (
          <p>
            <a class="w-button" href={hashOf({ at: 'languages' })}>
              <Both es="Idiomas" en="Languages" />
            </a>
          </p>
        ) : (
          <p role="status">
            <Both es="Un momento…" en="One moment…" />
          </p>
        )}
      </>
    );
  }
}
