/** What the renderer must know of the build that serves the page: the same value in the prerender and in the worker. */
export interface Site {
  /** Version of the app, one source: package.json. */
  version: string;
  /** `https://…` without a trailing slash, or empty where the publisher set none. */
  origin: string;
  /** Sheets as PDF and pictures for link previews lie in `/media/`: addresses on them need an origin. */
  media?: true;
  /** True where anybody could have signed the content: the page says so. */
  development?: true;
  /** True where titles, previews and the name of the app say nothing of the subject. */
  discreet?: true;
  /** Address of the page's script. */
  script: string;
  /** The style sheet of every page. */
  css: string;
  /** `sha256-…` of `css`, for the content security policy. */
  cssHash: string;
  /** What few kinds of page need besides; absent where `css` holds it too. */
  extra?: { css: string; cssHash: string };
}
