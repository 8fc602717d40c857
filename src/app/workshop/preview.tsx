import { Component, createRef, render, type ComponentChild, type ComponentChildren } from 'preact';
import { dayOf, now } from '../../model/clock.ts';
import type { Pack } from '../../model/pack.ts';
import { fromWritten, type WrittenPack } from '../../model/read-pack-text.ts';
import type { Route } from '../../model/route.ts';
import type { WorkshopSetup } from '../../model/workshop.ts';
import { reword } from '../../text/reword.ts';
import { bodyOf } from '../../view/render.ts';
import { Both } from './both.tsx';
import { fetchKept } from './kept-files.ts';
import { textsWith } from './pieces.ts';
import { routeShowing } from './route-showing.ts';
import type { Open } from './workshop.tsx';

interface Props {
  open: Open;
  file: string;
  at: string;
  pack: WorkshopSetup['pack'];
}

interface State {
  spanish: Pack | null;
  failed: boolean;
}

/** Nothing of a page's body asks for these. */
const SITE = { version: '', origin: '', script: '', css: '', cssHash: '' };

/** A body is drawn this long after the last letter: on an old phone drawing takes longer than typing. */
const PATIENCE_MS = 250;

/** The page as readers will get it, by the renderer that makes it for them. */
export class Preview extends Component<Props, State> {
  override state: State = { spanish: null, failed: false };
  private readonly host = createRef<HTMLDivElement>();
  private body: HTMLElement | null = null;
  private timer = 0;

  override componentDidMount(): void {
    const root = this.host.current?.attachShadow({ mode: 'open' });
    // The same sheet once more: the policy of the page names it by its hash, and allows no other.
    const sheet = document.querySelector('style')?.cloneNode(true);
    this.body = document.createElement('div');
    if (sheet) root?.append(sheet);
    root?.append(this.body);
    // What stands in the preview leads nowhere: a tap must not take the translator away from the work.
    root?.addEventListener('click', (event) => event.preventDefault());
    fetchKept<WrittenPack>(this.props.pack.path).then(
      (written) => this.setState({ spanish: fromWritten(written) }),
      (error: unknown) => {
        console.error('The guide for the preview could not be fetched:', error);
        this.setState({ failed: true });
      },
    );
  }

  override componentDidUpdate(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), this.body?.firstChild ? PATIENCE_MS : 0);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
    if (this.body) render(null, this.body);
  }

  private draw(): void {
    const { open, file, at } = this.props;
    const { spanish } = this.state;
    if (!spanish || !this.body) return;
    const { language, drafts, source } = open;
    const pack = reword(spanish, language.locale, textsWith(language, drafts), source.texts);
    const route: Route = routeShowing(pack, file, at);
    const moment = { today: dayOf(now()), state: 'current' as const };
    render(<div class="w-page">{bodyOf(pack, route, SITE, moment) as ComponentChildren}</div>, this.body);
    // Taps do nothing here, and what is folded must be judged too.
    for (const fold of this.body.querySelectorAll('details')) fold.open = true;
  }

  override render(): ComponentChild {
    const { locale } = this.props.open.language;
    return (
      <>
        <p role="status">
          {this.state.failed ? (
            <Both es="No se pudo traer la página." en="The page could not be fetched." />
          ) : this.state.spanish ? (
            <Both
              es="Así se verá. Lo que falta sale en español."
              en="This is how it will look. What is missing shows in Spanish."
            />
          ) : (
            <Both es="Un momento…" en="One moment…" />
          )}
        </p>
        <div ref={this.host} class="w-preview" data-testid="w-preview" lang={locale.code} dir={locale.dir} />
      </>
    );
  }
}
