import { Component, type ComponentChild } from 'preact';
import {
  LANGUAGE_CODE,
  WORTH_NAMING_BYTES,
  type LanguageOffer,
  type WorkshopSetup,
} from '../../model/workshop.ts';
import { Both, kilobytes } from './both.tsx';
import { hashOf } from './place.ts';

interface Props {
  setup: WorkshopSetup;
  worked: string[];
}

interface State {
  code: string;
  wrong: boolean;
}

/** The first screen: which language, and what it costs to fetch it. */
export class LanguageChoice extends Component<Props, State> {
  override state: State = { code: '', wrong: false };

  private readonly begin = (event: Event): void => {
    event.preventDefault();
    const code = this.state.code.trim();
    if (LANGUAGE_CODE.test(code) && code !== 'es') location.hash = hashOf({ at: 'files', lang: code });
    else this.setState({ wrong: true });
  };

  private language({ code, name, dir, state, bytes }: LanguageOffer): ComponentChild {
    const { setup, worked } = this.props;
    const all = bytes + setup.source.bytes;
    return (
      <li key={code}>
        <a href={hashOf({ at: 'files', lang: code })} data-lang={code}>
          <b lang={code} dir={dir}>
            {name}
          </b>{' '}
          <small>
            {code}
            {all > WORTH_NAMING_BYTES ? ` · ${kilobytes(all)}` : ''}
            {state === 'draft' ? ' · borrador · draft' : ''}
            {worked.includes(code) ? ' · con su trabajo · with your work' : ''}
          </small>
        </a>
      </li>
    );
  }

  override render(): ComponentChild {
    const { setup, worked } = this.props;
    const { code, wrong } = this.state;
    const others = worked.filter((lang) => !setup.languages.some((language) => language.code === lang));
    return (
      <>
        <p>
          <Both
            es="Sin cuenta y sin instalar nada. Su trabajo queda en este aparato y nada sale de él solo: al final usted saca un archivo y lo manda. Después de la primera vez funciona sin internet."
            en="No account, nothing to install. Your work stays on this device and nothing leaves it by itself: at the end you take a file out and send it. After the first time it works without internet."
          />
        </p>
        <h2>
          <Both es="Elija el idioma" en="Choose the language" />
        </h2>
        <ul class="w-rows">
          {setup.languages.map((language) => this.language(language))}
          {others.map((lang) => (
            <li key={lang}>
              <a href={hashOf({ at: 'files', lang })} data-lang={lang}>
                <b>{lang}</b> <small>nuevo · new · con su trabajo · with your work</small>
              </a>
            </li>
          ))}
        </ul>
        <h2>
          <Both es="Un idioma nuevo" en="A new language" />
        </h2>
        <label class="w-label" for="w-code">
          <Both es="Código del idioma, como ru o pt-BR" en="Code of the language, such as ru or pt-BR" />
        </label>
        <input
          id="w-code"
          class="w-field"
          dir="ltr"
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
          maxLength={11}
          value={code}
          aria-describedby="w-code-wrong"
          aria-invalid={wrong}
          onInput={(event) => this.setState({ code: event.currentTarget.value, wrong: false })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') this.begin(event);
          }}
        />
        <p id="w-code-wrong" role="status" class="w-bad">
          {wrong ? (
            <Both
              es="Eso no es un código de idioma. Escriba, por ejemplo, ru."
              en="That is no language code. Write, for example, ru."
            />
          ) : null}
        </p>
        <button type="button" class="w-button" onClick={this.begin}>
          <Both es="Empezar" en="Begin" />
        </button>
      </>
    );
  }
}
