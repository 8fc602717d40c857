import { ONE_FILE_BYTES } from '../model/one-file.ts';
import type { Pack } from '../model/pack.ts';
import type { Site } from '../model/site.ts';
import own from '../view/one-file.css?inline';
import { renderOneFile } from '../view/render.ts';
import { integrity } from './policy.ts';
import { momentOf } from './prerender.ts';

/** The site as the file needs it: the style sheets of pages with their headings one level down, and its own rules. */
export function oneFileSite({ extra, ...site }: Site): Site {
  const lowered = `${site.css}${extra?.css ?? ''}`.replace(
    /\bh([1-3])\b/g,
    (_, level: string) => `h${Number(level) + 1}`,
  );
  const css = lowered + own.trim();
  return { ...site, css, cssHash: integrity('sha256', css) };
}

const fits = (html: string): boolean => Buffer.byteLength(html) <= ONE_FILE_BYTES;

/** The guide of one language in one file. `words` are those of `ui.json`, of which the pack carries no more than it needs. */
export const oneFile = (pack: Pack, words: Record<string, string>, site: Site, withdrawn: string[]): string =>
  renderOneFile({ ...pack, ui: words }, oneFileSite(site), momentOf(pack, withdrawn), fits);
