import { Component, render, type ComponentChild } from 'preact';
import type { LanguageState, Progress } from '../../model/message.ts';
import type { PageChange } from '../../store/open.ts';
import { changesOf } from '../../store/packs.ts';
import { forgetPage, savedPages, type SavedPage } from '../../store/saved.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';
import { receiveGuide, sendGuide } from '../saved/hand-over.ts';
import { LanguageCard } from '../saved/language-card.tsx';
import { News } from '../saved/news.tsx';
import { SavedPages } from '../saved/saved-pages.tsx';
import { wordsOf, type Markup } from '../saved/words.ts';
import { ask } from '../worker.ts';

interface State {
  languages: LanguageState[];
  changes: PageChange[];
  pages: (SavedPage & { change: PageChange | undefined })[];
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
    this.act(Promise.resolve(''));
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

  async refresh(): Promise<void> {
    const codes = this.props.languages.map(({ code }) => code);
    const answers = await Promise.all(codes.map((lang) => ask({ type: 'state', lang })));
    const languages = answers.flatMap((answer) => (answer.ok ? [answer.state] : []));
    const { lang } = document.documentElement;
    const saved = await savedPages();
    const byLanguage = new Map<string, Record<string, PageChange>>();
    for (const code of new Set([lang, ...saved.map((page) => page.lang)]))
      byLanguage.set(code, await changesOf(code));
    this.setState({
      languages,
      changes: Object.values(byLanguage.get(lang) ?? {}).sort((a, b) => (a.issued < b.issued ? 1 : -1)),
      pages: saved.map((page) => ({ ...page, change: byLanguage.get(page.lang)?.[page.id] })),
      neverMobile: await readSetting('never-mobile'),
      progress: {},
    });
  }

  async check(): Promise<string> {
    const { lang } = document.documentElement;
    const answer = await ask({ type: 'check', lang, force: true });
    if (!answer.ok) return this.words.t(`error.${answer.code}`);
    const here = this.state.languages.filter(({ installed }) => installed).map((state) => state.lang);
    return this.install(here.length ? here : [lang]);
  }

  async install(codes: string[]): Promise<string> {
    const { t, day } = this.words;
    let said = t('saved.up-to-date');
    for (const lang of codes) {
      const before = this.state.languages.find((state) => state.lang === lang)?.installed;
      const answer = await ask({ type: 'install', lang });
      if (!answer.ok) said = t(`error.${answer.code}`);
      else if (answer.state.installed && answer.state.installed.seq !== before?.seq)
        said = t('saved.updated', { date: day(answer.state.installed.issued) });
    }
    return said;
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
            name={this.props.languages.find(({ code }) => code === state.lang)?.name ?? state.lang}
            state={state}
            progress={progress[state.lang]}
            onGet={() => this.act(this.install([state.lang]))}
            onCancel={() => void ask({ type: 'cancel', lang: state.lang })}
            onSend={() => this.act(this.send(state.lang))}
          />
        ))}
        <p>
          <label>
            <input
              type="checkbox"
              data-never-mobile
              checked={neverMobile}
              onChange={(event) => this.act(this.setNeverMobile(event))}
            />{' '}
            {t('saved.never-mobile')}
          </label>
        </p>
        <SavedPages words={this.words} pages={pages} onRemove={(id) => this.act(this.remove(id))} />
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
  if (!('serviceWorker' in navigator)) {
    element.textContent = markup.words['saved.no-worker'] ?? '';
    return;
  }
  render(<Saved {...markup} />, element);
}
