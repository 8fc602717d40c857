import type { VNode } from 'preact';
import type { Page } from '../model/page.ts';
import { Beneath } from './beneath.tsx';
import type { View } from './context.ts';
import { inLanguage, marked } from './in-language.ts';

function secondTitle(other: View, { id, lang, title }: Page): VNode | null {
  const page = other.pack.pages[id];
  const isSame = !page || page.title === title || (page.lang ?? other.pack.lang) === lang;
  return isSame ? null : <PageTitle view={other} page={page} />;
}

/** A page's title, marked with its language where it is borrowed from another one. */
export function PageTitle({ view, page }: { view: View; page: Page }): VNode {
  return (
    <>
      <span {...marked(inLanguage(view, page.lang), view)}>{page.title}</span>
      <Beneath view={view} of={(other) => secondTitle(other, page)} />
    </>
  );
}

/** Which language a reader will meet behind a link, where that is not their own. */
export function TitleNote({ view, page }: { view: View; page: Page }): VNode | null {
  const { languages } = view.pack.locale;
  return page.lang ? <small>({languages[page.lang] ?? page.lang})</small> : null;
}
