import { Component, type ComponentChild } from 'preact';
import { Both } from './both.tsx';
import { byNeed } from './file-order.ts';
import { countOf, type Count, type Language, type Piece, type Source } from './pieces.ts';
import { hashOf } from './place.ts';

export interface FileOfPieces {
  file: string;
  pieces: Piece[];
}

interface Props {
  language: Language;
  source: Source;
  files: FileOfPieces[];
  view: ListView;
  onView: (view: ListView) => void;
}

/** What the list shows; kept while the translator is at a page. */
export interface ListView {
  onlyOpen: boolean;
  sought: string;
}

interface Row {
  file: string;
  title: string;
  count: Count;
}

const COMMON: Record<string, string> = {
  ui: 'Botones y avisos · Buttons and notices',
  contacts: 'Contactos · Contacts',
  phrases: 'Frases para mostrar · Phrases to show',
  checklists: 'Listas · Checklists',
  screener: 'Preguntas · Questions',
  routes: 'Mapas · Maps',
  figures: 'Cifras · Figures',
  changes: 'Cambios · Changes',
};

const openOf = ({ missing, stale }: Count): number => missing + stale;

/** Letters as people type them in a hurry: without accents, without capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The pages of a language and how far each is. */
export class FileList extends Component<Props> {
  private row({ file, title, count }: Row): ComponentChild {
    const { texts, missing, stale, done, safety } = count;
    const lang = this.props.language.locale.code;
    return (
      <li key={file}>
        <a href={hashOf({ at: 'file', lang, file })} data-file={file}>
          <b lang="es">{title}</b>
          <br />
          <small>
            {texts} textos · texts
            {missing ? <span class="w-open w-warn"> · {missing} faltan · missing</span> : null}
            {stale ? <span class="w-open w-warn"> · {stale} por mirar · to look at</span> : null}
            {safety ? <span class="w-open w-bad"> · {safety} de seguridad · of safety</span> : null}
            {done ? <span class="w-open w-good"> · {done} suyos · yours</span> : null}
            {!missing && !stale && !done ? <span class="w-good"> · al día · up to date</span> : null}
          </small>
        </a>
      </li>
    );
  }

  override render(): ComponentChild {
    const { language, files, source, view, onView } = this.props;
    const { onlyOpen, sought } = view;
    const { code, name, dir } = language.locale;
    const rows = files
      .map(({ file, pieces }) => ({
        file,
        title: COMMON[file] ?? source.texts[file]?.['title'] ?? file,
        count: countOf(pieces),
      }))
      .sort(byNeed);
    const total = (of: (count: Count) => number): number =>
      rows.reduce((sum, { count }) => sum + of(count), 0);
    const shown = rows
      .filter(({ count }) => !onlyOpen || openOf(count) > 0 || count.done > 0)
      .filter(({ file, title }) =>
        plain([title, file, language.texts[file]?.['title'] ?? ''].join(' ')).includes(plain(sought)),
      );
    return (
      <>
        <p>
          <a class="w-back" href={hashOf({ at: 'languages' })}>
            <Both es="Otro idioma" en="Another language" />
          </a>
        </p>
        <h2>
          <span lang={code} dir={dir}>
            {name}
          </span>
        </h2>
        <p data-testid="w-total">
          {total(({ texts }) => texts)} textos · texts; {total(({ missing }) => missing)} faltan · missing;{' '}
          {total(({ stale }) => stale)} por mirar · to look at; {total(({ done }) => done)} suyos · yours
        </p>
        <div class="w-bar">
          <a class="w-button w-main" href={hashOf({ at: 'send', lang: code })}>
            <Both es="Sacar archivo" en="Take the file out" />
          </a>
          <button
            type="button"
            class="w-button"
            aria-pressed={onlyOpen}
            onClick={() => onView({ ...view, onlyOpen: !onlyOpen })}
          >
            <Both es="Solo lo que falta" en="Only what is to do" />
          </button>
        </div>
        <label class="w-label" for="w-find">
          <Both es="Buscar una página" en="Find a page" />
        </label>
        <input
          id="w-find"
          class="w-field"
          type="search"
          value={sought}
          autocomplete="off"
          onInput={(event) => onView({ ...view, sought: event.currentTarget.value })}
        />
        <p role="status" data-testid="w-found">
          {sought.trim() ? (
            <Both
              es={`${shown.length} de ${rows.length} páginas`}
              en={`${shown.length} of ${rows.length} pages`}
            />
          ) : null}
        </p>
        <ul class="w-rows">{shown.map((row) => this.row(row))}</ul>
      </>
    );
  }
}
