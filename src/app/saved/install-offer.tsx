import { Component, type ComponentChild } from 'preact';
import { readSetting, writeSetting } from '../../store/settings.ts';
import { installOffer, useManifest, type InstallOffer } from '../install.ts';
import type { Words } from './words.ts';

interface Props {
  words: Words;
}

interface State {
  /** What the browser offers; null while it offers nothing, or once the reader has answered. */
  offer: InstallOffer | null;
  refused: boolean;
}

/** The guide as an app on the home screen: offered to who has saved a page, never again after "no". */
export class InstallBox extends Component<Props, State> {
  override state: State = { offer: installOffer(), refused: true };

  onOffer = (event: Event): void => this.setState({ offer: event as InstallOffer });

  override componentDidMount(): void {
    addEventListener('beforeinstallprompt', this.onOffer);
    readSetting('no-install').then(
      (refused) => this.setState({ refused }),
      (error: unknown) => console.error('Nothing is offered, because a "no" could not be kept:', error),
    );
  }

  override componentWillUnmount(): void {
    removeEventListener('beforeinstallprompt', this.onOffer);
  }

  refuse(): void {
    writeSetting('no-install', true)
      .catch((error: unknown) => console.error('The "no" could not be kept:', error))
      .finally(() => this.setState({ refused: true }));
  }

  async install(offer: InstallOffer): Promise<void> {
    // An offer can be taken up once; with another manifest the browser makes another one.
    this.setState({ offer: null });
    await offer.prompt();
  }

  setPlain({ target }: Event): void {
    this.setState({ offer: null });
    useManifest((target as HTMLInputElement).checked || undefined);
  }

  override render(): ComponentChild {
    const { t } = this.props.words;
    const { offer, refused } = this.state;
    if (refused) return null;
    return (
      <div class="box" data-install hidden={!offer}>
        <p>{t('saved.install-lead')}</p>
        <p class="ticks">
          <label>
            <input type="checkbox" data-plain onChange={(event) => this.setPlain(event)} />{' '}
            {t('saved.install-plain')}
          </label>
        </p>
        <p>
          <button type="button" data-yes onClick={() => offer && void this.install(offer)}>
            {t('saved.install')}
          </button>
        </p>
        <p>
          <button type="button" data-no onClick={() => this.refuse()}>
            {t('saved.install-no')}
          </button>
        </p>
      </div>
    );
  }
}
