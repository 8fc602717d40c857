import { Component, render, type ComponentChild } from 'preact';
import type { Day } from '../../model/day.ts';
import type { Locale } from '../../model/locale.ts';
import type { LanguageState, Progress } from '../../model/message.ts';
import { dayOf } from '../../model/clock.ts';
import { forgetPage, savedPages } from '../../store/saved.ts';
import { changedOn } from '../../store/packs.ts';
import type { SavedPage } from '../../store/open.ts';
import { formatBytes, formatDay } from '../../text/format.ts';
import { ask } from '../worker.ts';

interface Words {
  words: Record<string, string>;
  locale: Locale;
  languages: { code: string; name: string }[];
}

interface State {
  languages: LanguageState[];
  pages: (SavedPage & { changed?: string | undefined })[];
  progress: Record<string, number>;
  /** What the last action did, in one sentence. */
  said: string;
}

/** What is on this phone, how old it is, and the pages the reader kept. */
class Saved extends Component<Words, State> {
  override state: State = { languages: [], pages: [], progress: {}, said: '' };

  t = (key: string, values: Record<string, string | number> = {}): string =>
    (this.props.words[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

  day = (day: Day): string => formatDay(day, this.props.locale, this.t);
  moment = (iso: string): string => {
    const date = new Date(iso);
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${this.day(dayOf(date))}, ${two(date.getHours())}:${two(date.getMinutes())}`;
  };

  override componentDidMount(): void {
    navigator.serviceWorker.addEventListener('message', (event: MessageEvent<Progress>) => {
      const { type, lang, received, total } = event.data;
      if (type === 'progress')
        this.setState({ progress: { ...this.state.progress, [lang]: Math.floor((100 * received) / total) } });
    });
    void this.refresh();
  }

  async refresh(): Promise<void> {
    const answers = await Promise.all(
      this.props.languages.map(({ code }) => ask({ type: 'state', lang: code })),
    );
    const saved = await savedPages();
    const pages = await Promise.all(
      saved.map(async (page) => ({ ...page, changed: await changedOn(page.lang, page.id) })),
    );
    this.setState({
      languages: answers.flatMap((answer) => (answer.ok ? [answer.state] : [])),
      pages,
      progress: {},
    });
  }

  async check(): Promise<void> {
    const lang = document.documentElement.lang;
    const answer = await ask({ type: 'check', lang, force: true });
    if (!answer.ok) return this.setState({ said: this.t(`error.${answer.code}`) });
    const newer = this.state.languages.filter(({ installed }) => installed).map(({ lang: code }) => code);
    await this.install(newer.length ? newer : [lang]);
  }

  async install(codes: string[]): Promise<void> {
    let said = this.t('saved.up-to-date');
    for (const lang of codes) {
      const before = this.state.languages.find((state) => state.lang === lang)?.installed;
      const answer = await ask({ type: 'install', lang });
      if (!answer.ok) said = this.t(`error.${answer.code}`);
      else if (answer.state.installed && answer.state.installed.seq !== before?.seq)
        said = this.t('saved.updated', { date: this.day(answer.state.installed.issued) });
    }
    this.setState({ said });
    await this.refresh();
  }

  async remove(id: string): Promise<void> {
    await forgetPage(id);
    await this.refresh();
  }

  language({ lang, installed, available, checkedAt }: LanguageState): ComponentChild {
    const { t } = this;
    const name = this.props.languages.find(({ code }) => code === lang)?.name;
    const percent = this.state.progress[lang];
    return (
      <div class="card" key={lang} data-lang={lang}>
        <h3 lang={lang}>{name}</h3>
        {installed ? (
          <p>
            <b>{t('saved.ready')}</b> · {formatBytes(installed.length, this.props.locale, t)}
            <br />
            {t('saved.issued', { date: this.day(installed.issued) })}
            <br />
            {t('saved.installed', { date: this.moment(installed.installedAt) })}
            <br />
            {checkedAt ? t('saved.checked', { date: this.moment(checkedAt) }) : null}
          </p>
        ) : percent !== undefined ? (
          <p role="status">{t('saved.downloading', { percent })}</p>
        ) : available ? (
          <button type="button" data-download={lang} onClick={() => void this.install([lang])}>
            {t('saved.download', { size: formatBytes(available.transfer, this.props.locale, t) })}
          </button>
        ) : (
          <p>{t('saved.none')}</p>
        )}
      </div>
    );
  }

  page(page: State['pages'][number]): ComponentChild {
    const { t } = this;
    return (
      <div class="card" key={page.id} data-saved={page.id}>
        <p>
          <a href={page.path} lang={page.lang}>
            {page.title}
          </a>
          <br />
          {t('saved.saved-on', { date: this.moment(page.savedAt) })}
          {page.changed ? (
            <>
              <br />
              {t('saved.changed-on', { date: this.day(page.changed) })}
            </>
          ) : null}
        </p>
        <button type="button" onClick={() => void this.remove(page.id)}>
          {t('saved.remove')}
        </button>
      </div>
    );
  }

  override render(): ComponentChild {
    const { t, state } = this;
    return (
      <>
        <h2>{t('saved.phone')}</h2>
        {state.languages.map((language) => this.language(language))}
        <p>
          <button type="button" data-check onClick={() => void this.check()}>
            {t('saved.check')}
          </button>
        </p>
        <p role="status" data-said>
          {state.said}
        </p>
        <h2>{t('saved.pages')}</h2>
        {state.pages.length ? state.pages.map((page) => this.page(page)) : <p>{t('saved.pages-none')}</p>}
      </>
    );
  }
}

export function wake(element: HTMLElement): void {
  if (!('serviceWorker' in navigator)) return;
  const props = JSON.parse(element.dataset['words'] ?? '{}') as Words;
  element.textContent = '';
  render(<Saved {...props} />, element);
}
