import { Component, render, type ComponentChild } from 'preact';
import { isPaidByTheMegabyte } from '../../model/connection.ts';
import type { LanguageState, Progress } from '../../model/message.ts';
import type { PageChange } from '../../store/open.ts';
import { changesOf } from '../../store/packs.ts';
import { forgetPage, savedPages } from '../../store/saved.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';
import { saidByWorker, takeFiles } from '../saved/arrival.ts';
import { receiveGuide, sendGuide } from '../saved/hand-over.ts';
import { InstallBox } from '../saved/install-offer.tsx';
import { LanguageCard } from '../saved/language-card.tsx';
import { isNewer, type Newer } from '../saved/newer.ts';
import { News } from '../saved/news.tsx';
import { SavedPages, type ShownPage } from '../saved/saved-pages.tsx';
import { wordsOf, type Markup } from '../saved/words.ts';
import { ask } from '../worker.ts';

/** A smaller download than this may follow a look at once. */
const SMALL_BYTES = 20_000;

interface State {
  languages: LanguageState[];
  changes: PageChange[];
  pages: ShownPage[];
  progress: Record<string, Progress | undefined>;
  neverMobile: boolean;
  /** What the last action did, in one sentence. */
  said: string;
}

/** What is on this phone, how old it is, what changed in it, and the pages the reader kept. */
class Saved extends Component<Markup, State> {
  words = wordsOf(this.props);
  override state: State = {
    languages: [],
    changes: [],
    pages: [],
    progress: {},
    neverMobile: false,
    said: '',
  };

  override componentDidMount(): void {
    navigator.serviceWorker.addEventListener('message', (event: MessageEvent<Progress>) => {
      const { type, lang } = event.data;
      if (type === 'progress')
        this.setState(({ progress }) => ({ progress: { ...progress, [lang]: event.data } }));
    });
    this.act(Promise.resolve(saidByWorker(this.words)));
    takeFiles(this.words, (received) => this.act(received));
  }

  /** Waits for an action, says what it did, and reads again what is here. */
  act(action: Promise<string>): void {
    const failed = (error: unknown): string => {
      console.error('That did not work:', error);
      return this.words.t('error.storage');
    };
    action
      .catch(failed)
      .then((said) => {
        if (said) this.setState({ said });
        return this.refresh();
      })
      .catch((error: unknown) => this.setState({ said: failed(error) }));
  }

  async askAll(): Promise<LanguageState[]> {
    const codes = this.props.languages.map(({ code }) => code);
    const answers = await Promise.all(codes.map((lang) => ask({ type: 'state', lang })));
    return answers.flatMap((answer) => (answer.ok ? [answer.state] : []));
  }

  async refresh(): Promise<void> {
    const { lang } = document.documentElement;
    const languages = await this.askAll();
    // At once: a browser that keeps nothing fails at the next line.
    this.setState({ languages, progress: {} });
    const saved = await savedPages();
    const byLanguage = new Map<string, Record<string, PageChange>>();
    for (const code of new Set([lang, ...saved.map((page) => page.lang)]))
      byLanguage.set(code, await changesOf(code));
    const withdrawn = new Set(languages.flatMap((state) => state.withdrawn.map(({ path }) => path)));
    this.setState({
      changes: Object.values(byLanguage.get(lang) ?? {}).sort((a, b) => (a.issued < b.issued ? 1 : -1)),
      pages: saved.map((page) => ({
        ...page,
        change: byLanguage.get(page.lang)?.[page.id],
        withdrawn: withdrawn.has(page.path),
      })),
      neverMobile: await readSetting('never-mobile'),
    });
  }

  async check(): Promise<string> {
    const { lang } = document.documentElement;
    const answer = await ask({ type: 'check', lang, force: true });
    if (!answer.ok) return this.words.t(`error.${answer.code}`);
    const states = await this.askAll();
    const here = states.filter(({ installed }) => installed);
    const wanted = here.length ? here : states.filter((state) => state.lang === lang);
    const dear = wanted.filter(isNewer).find(({ available }) => available.transfer > SMALL_BYTES);
    // The tap was for a look; what costs money gets a tap of its own, on a button that says how much.
    if (dear && isPaidByTheMegabyte(navigator)) return this.downloadWords(dear);
    return this.install(wanted.map((state) => state.lang));
  }

  downloadWords({ lang, available }: Newer): string {
    const { t, size } = this.words;
    return `${this.nameOf(lang)}: ${t('saved.download', { size: size(available.transfer) })}`;
  }

  nameOf(lang: string): string {
    return this.props.languages.find(({ code }) => code === lang)?.name ?? lang;
  }

  /** What went wrong is said before what went well. */
  async install(codes: string[]): Promise<string> {
    const { t, day } = this.words;
    let updated = '';
    let failed = '';
    for (const lang of codes) {
      const before = this.state.languages.find((state) => state.lang === lang)?.installed;
      const answer = await ask({ type: 'install', lang });
      if (!answer.ok) failed = t(`error.${answer.code}`);
      else if (answer.state.installed && answer.state.installed.seq !== before?.seq)
        updated = t('saved.updated', { date: day(answer.state.installed.issued) });
      if (!answer.ok && answer.code === 'cancelled') break;
    }
    return failed || updated || t('saved.up-to-date');
  }

  async send(lang: string): Promise<string> {
    const code = await sendGuide(lang);
    return code ? this.words.t(`error.${code}`) : '';
  }

  async receive({ target }: Event): Promise<string> {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    const said = file ? await receiveGuide(file, this.words) : '';
    input.value = '';
    return said;
  }

  async setNeverMobile({ target }: Event): Promise<string> {
    await writeSetting('never-mobile', (target as HTMLInputElement).checked);
    return '';
  }

  async remove(id: string): Promise<string> {
    await forgetPage(id);
    return '';
  }

  override render(): ComponentChild {
    const { t } = this.words;
    const { languages, changes, pages, progress, neverMobile, said } = this.state;
    const own = languages.find(({ lang }) => lang === document.documentElement.lang);
    return (
      <>
        <p>
          <button type="button" data-check onClick={() => this.act(this.check())}>
            {t('saved.check')}
          </button>
        </p>
        <p role="status" data-said>
          {said}
        </p>
        <h2>{t('saved.phone')}</h2>
        {languages.map((state) => (
          <LanguageCard
            key={state.lang}
            words={this.words}
            name={this.nameOf(state.lang)}
            state={state}
            progress={progress[state.lang]}
            onGet={() => this.act(this.install([state.lang]))}
            onCancel={() => void ask({ type: 'cancel', lang: state.lang })}
            onSend={() => this.act(this.send(state.lang))}
          />
        ))}
        <p class="ticks">
          <label>
            <input
              type="checkbox"
              data-never-mobile
              checked={neverMobile}
              onChange={(event) => this.act(this.setNeverMobile(event))}
            />
            {t('saved.never-mobile')}
          </label>
        </p>
        <SavedPages words={this.words} pages={pages} onRemove={(id) => this.act(this.remove(id))} />
        {pages.length ? <InstallBox words={this.words} /> : null}
        <News words={this.words} changes={changes} withdrawn={own?.withdrawn ?? []} />
        <h2>{t('saved.hand')}</h2>
        <p>{t('saved.hand-lead')}</p>
        <p>
          <label class="call">
            {t('saved.receive')}
            <input type="file" class="vh" data-receive onChange={(event) => this.act(this.receive(event))} />
          </label>
        </p>
      </>
    );
  }
}

export function wake(element: HTMLElement): void {
  const markup = JSON.parse(element.dataset['words'] ?? '{}') as Markup;
  element.textContent = '';
  render(<Saved {...markup} />, element);
}
