/*
 * What happens when words are missing (fault E2): a key that safety hangs on fails the build; any other sends the page
 * to another language, whole and labelled. No reader ever sees a key.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rmSync } from 'node:fs';
import { compile } from '../../src/build/compile.ts';
import { momentOf } from '../../src/build/prerender.ts';
import type { Pack } from '../../src/model/pack.ts';
import { routesOf } from '../../src/model/routes.ts';
import { renderPage } from '../../src/view/render.ts';
import {
  contentWith,
  problemsOf,
  validFiles,
  writeFile,
  writeProject,
  type Changes,
} from './fixture-content.ts';

const site = { version: '1', origin: '', script: '/x.js', css: '', cssHash: '' };
const EN = [...validFiles()].filter(([path]) => path.startsWith('locales/en/'));
const isSafety = (path: string): boolean => !/\/(pathways|guides)\/(?!help-)/.test(path);

type Table = Record<string, unknown>;
const parse = (text: string | Buffer): Table => JSON.parse(text.toString()) as Table;

/** Each key of each file that safety hangs on, and what its file is without it. */
const SAFETY_KEYS = EN.filter(([path]) => isSafety(path) && !path.endsWith('locale.json')).flatMap(
  ([path, text]) => {
    const words = parse(text);
    return Object.keys(words).map((key) => {
      const { [key]: _gone, ...rest } = words;
      return { path, key, rest: JSON.stringify(rest) };
    });
  },
);

describe('a key that safety hangs on', () => {
  let root = '';
  beforeAll(() => {
    root = writeProject(validFiles());
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('fails the build wherever it is missing, and is named with its file', () => {
    expect(SAFETY_KEYS.length).toBeGreaterThan(300);
    const silent = SAFETY_KEYS.filter(({ path, key, rest }) => {
      const text = EN.find(([name]) => name === path)?.[1];
      writeFile(root, path, rest);
      const problems = problemsOf(root);
      writeFile(root, path, text);
      return !problems.some(({ code, file, found }) => code === 'W1' && file === path && found.includes(key));
    });
    expect(silent).toEqual([]);
  });

  it('fails the build with its whole file', () => {
    for (const [path, text] of EN.filter(([name]) => isSafety(name) && /blocks|help-/.test(name))) {
      writeFile(root, path, null);
      expect(
        problemsOf(root).map(({ code, file }) => `${code} ${file}`),
        path,
      ).toContain(`W1 ${path}`);
      writeFile(root, path, text);
    }
  });
});

/** One key in ten of the other pages is taken away, every time another one. */
const dropped = (round: number): Changes =>
  Object.fromEntries(
    EN.filter(([path]) => !isSafety(path)).map(([path, text]) => {
      const kept = Object.entries(parse(text)).filter((_, index) => (index + round) % 10 !== 0);
      return [path, () => JSON.stringify(Object.fromEntries(kept))];
    }),
  );

const borrowed = ({ pages }: Pack): string[] =>
  Object.values(pages).flatMap(({ id, lang }) => (lang ? [id] : []));

describe.each([0, 3, 7])('one key in ten of the other pages is missing, round %d', (round) => {
  const pack = compile(contentWith(dropped(round)), 'en');
  const pages = routesOf(pack).map((route) => ({
    route,
    html: renderPage(pack, route, site, momentOf(pack)),
  }));

  it('and each page that lacks one is borrowed whole', () => {
    expect(borrowed(pack).length).toBeGreaterThan(0);
    for (const id of borrowed(pack)) {
      expect(pack.pages[id]?.lang).toBe('es');
      const html = pages.find(({ route }) => route.kind === 'page' && route.id === id)?.html;
      expect(html).toContain('data-testid="borrowed"');
      expect(html).toContain('<div lang="es" dir="ltr">');
    }
  });

  it('and no page shows a key, a gap or a mark', () => {
    for (const { html } of pages) {
      const text = html.replace(/<(style|script)[^]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ');
      expect(text).not.toMatch(/\{\{|\}\}|undefined|\[object|\bnull\b/);
      expect(text).not.toMatch(/(?:^|\s)[a-z]+\.[a-z]+(?:-[a-z]+)*(?:\s|$)/);
      expect(html).not.toMatch(/<(p|li|h1|h2)>\s*<\/\1>/);
    }
  });
});
