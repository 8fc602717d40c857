import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One family for each script of the guide, so that a machine without any font draws Arabic and Chinese right. */
const PACKAGES = ['noto-sans', 'noto-sans-arabic', 'noto-sans-sc'] as const;
const WEIGHTS = ['400', '700'] as const;

/** Chinese alone has two hundred faces: they are named only where they are needed. */
const CHINESE = 'noto-sans-sc';

/** Addresses under the site's own origin that the browser of the build gets its fonts from; nothing is published there. */
export const FONTS = '/fonts-of-the-build/';

const require = createRequire(join(process.cwd(), 'package.json'));
const folderOf = (name: string): string => dirname(require.resolve(`@fontsource/${name}/package.json`));

/** Versions of the fonts: a picture drawn with others is another picture. */
export const fontVersions = (): string[] =>
  PACKAGES.map((name) => readFileSync(join(folderOf(name), 'package.json'), 'utf8'));

/** The rules that give every word of a page a font for its script. */
export function fontRules(lang: string): string {
  const names = PACKAGES.filter((name) => name !== CHINESE || lang.startsWith('zh'));
  const faces = names.flatMap((name) =>
    WEIGHTS.map((weight) =>
      readFileSync(join(folderOf(name), `${weight}.css`), 'utf8')
        .replace(/url\(\.\/files\//g, `url(${FONTS}${name}/`)
        .replace(/font-display: swap/g, 'font-display: block'),
    ),
  );
  return `${faces.join('\n')}
* { font-family: 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', sans-serif !important }`;
}

/** A font file by its address; null for anything else. */
export function fontFile(path: string): Buffer | null {
  const [, name = '', file = ''] = new RegExp(`^${FONTS}([a-z-]+)/([\\w-]+\\.woff2?)$`).exec(path) ?? [];
  return name ? readFileSync(join(folderOf(name), 'files', file)) : null;
}
