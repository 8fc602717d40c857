import { Component, type ComponentChild } from 'preact';
import { dayOf, now } from '../../model/clock.ts';
import { gravestFaults } from '../../text/translation-faults.ts';
import { toCsv, type Row } from '../../text/translation-table.ts';
import { Both } from './both.tsx';
import type { FileOfPieces } from './file-list.tsx';
import { rowsOf, type Language } from './pieces.ts';
import { hashOf } from './place.ts';

interface Props {
  language: Language;
  files: FileOfPieces[];
  editor: string;
}

interface State {
  /** What the last tap did. */
  said: 'saved' | 'shared' | null;
}

const TYPE = 'text/csv';

/** The last screen: the work as one file, and how it reaches the people of the guide. */
export class Send extends Component<Props, State> {
  override state: State = { said: null };

  private file(rows: Row[]): File {
    const { code } = this.props.language.locale;
    const name = `vereda-${code}-${dayOf(now())}.csv`;
    return new File([toCsv(code, rows)], name, { type: TYPE });
  }

  private save(rows: Row[]): void {
    const file = this.file(rows);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.setState({ said: 'saved' });
  }

  private share(rows: Row[]): void {
    const file = this.file(rows);
    navigator.share({ files: [file], title: file.name }).then(
      () => this.setState({ said: 'shared' }),
      (error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) this.save(rows);
      },
    );
  }

  private canShare(rows: Row[]): boolean {
    const { canShare } = navigator as { canShare?: (data: ShareData) => boolean };
    return typeof canShare === 'function' && canShare.call(navigator, { files: [this.file(rows)] });
  }

  /** Texts for which the whole file would be refused: better known here than after it was sent. */
  private broken(rows: Row[]): Row[] {
    const { code, months } = this.props.language.locale;
    return rows.filter(
      (unit) => gravestFaults({ lang: code, months, unit, text: unit.target ?? '' }).length > 0,
    );
  }

  private how(code: string): ComponentChild {
    return (
      <>
        <h2>
          <Both es="Cómo mandarlo" en="How to send it" />
        </h2>
        <ol>
          <li>
            <Both
              es="Mande el archivo a quien le pidió la traducción: por WhatsApp, por correo o en una memoria. Si nadie se la pidió, mándelo al proyecto que publicó esta copia. No lleva su nombre."
              en="Send the file to whoever asked you for the translation: by WhatsApp, by mail or on a stick. If nobody did, send it to the project that published this copy. It does not hold your name."
            />
          </li>
          <li>
            <Both
              es="Puede abrirlo en una hoja de cálculo. Cambie solo la columna translation."
              en="You can open it in a spreadsheet. Change the column translation alone."
            />
          </li>
          <li>
            <Both es="Quien lo recibe lo mete con:" en="Whoever gets it takes it in with:" />
            <br />
            <code dir="ltr">
              npm run translate -- import {code} vereda-{code}-….csv --human
            </code>
          </li>
          <li>
            <Both
              es="Su trabajo sigue aquí hasta que salga en la guía. Puede mandar el archivo otra vez."
              en="Your work stays here until it is in the guide. You can send the file again."
            />
          </li>
        </ol>
      </>
    );
  }

  private edited(rows: Row[], code: string): ComponentChild {
    const { editor } = this.props;
    const files = [...new Set(rows.map(({ file }) => file))];
    if (!editor || !files.length) return null;
    return (
      <>
        <h2>
          <Both es="O edite el archivo en la web" en="Or edit the file on the web" />
        </h2>
        <p>
          <Both
            es="Este enlace sale de aquí y pide una cuenta en ese sitio."
            en="This link leads away from here and asks for an account there."
          />
        </p>
        <ul class="w-rows">
          {files.map((file) => (
            <li key={file}>
              <a href={editor.replace('{path}', `locales/${code}/${file}.json`)} rel="noreferrer">
                locales/{code}/{file}.json
              </a>
            </li>
          ))}
        </ul>
      </>
    );
  }

  override render(): ComponentChild {
    const { language, files } = this.props;
    const { code } = language.locale;
    const all = files.flatMap(({ pieces }) => rowsOf(pieces));
    const broken = this.broken(all);
    const rows = all.filter((row) => !broken.includes(row));
    return (
      <>
        <p>
          <a class="w-back" href={hashOf({ at: 'files', lang: code })}>
            <Both es="Todas las páginas" en="All pages" />
          </a>
        </p>
        <h2>
          <Both es="Sacar archivo" en="Take the file out" />
        </h2>
        <p data-testid="w-rows">
          <Both es="Textos suyos en el archivo:" en="Texts of yours in the file:" /> <b>{rows.length}</b>
        </p>
        {broken.length ? (
          <div class="warn">
            <p>
              <Both
                es="Estos tienen algo por corregir. No van en el archivo hasta que los corrija:"
                en="These have something to mend. They are not in the file until you mend them:"
              />
            </p>
            <ul class="w-rows">
              {broken.map(({ file, key }) => (
                <li key={file + key}>
                  <a href={hashOf({ at: 'file', lang: code, file })}>
                    {file} · {key}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {rows.length ? (
          <div class="w-bar">
            {this.canShare(rows) ? (
              <button type="button" class="w-button w-main" onClick={() => this.share(rows)}>
                <Both es="Compartir el archivo" en="Share the file" />
              </button>
            ) : null}
            <button
              type="button"
              class="w-button w-main"
              data-testid="w-download"
              onClick={() => this.save(rows)}
            >
              <Both es="Guardar el archivo" en="Save the file" />
            </button>
          </div>
        ) : null}
        <p role="status">
          {this.state.said === 'saved' ? (
            <Both es="El archivo está en sus descargas." en="The file is in your downloads." />
          ) : this.state.said === 'shared' ? (
            <Both es="Archivo compartido." en="File shared." />
          ) : null}
        </p>
        {this.how(code)}
        {this.edited(rows, code)}
      </>
    );
  }
}
