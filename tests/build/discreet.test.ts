import { beforeAll, describe, expect, it } from 'vitest';
import { compile, listedLanguages } from '../../src/build/compile.ts';
import { readContent } from '../../src/build/content.ts';
import { discreetly, takePlainName } from '../../src/build/discreet.ts';
import { oneFile } from '../../src/build/one-file.ts';
import { momentOf } from '../../src/build/prerender.ts';
import { webManifest } from '../../src/build/web-manifest.ts';
import { oneFilePath } from '../../src/model/one-file.ts';
import type { Pack } from '../../src/model/pack.ts';
import { pathOf } from '../../src/model/route.ts';
import { routeAt, routesOf } from '../../src/model/routes.ts';
import type { Site } from '../../src/model/site.ts';
import { renderPage, renderShort } from '../../src/view/render.ts';

/* G8 of the fault matrix (docs/FAULTS.md): what stands in tabs, histories, previews and home screens says nothing. */
const TELLING =
  /vereda|migra|refug|asyl|asil|deport|frontera|border|ris[kc]|riesgo|selva|jungle|dari[eé]n|viol|traffick|trata|coyote|smuggl|ayuda|help|guid|guía|visa|legal|contact|emerg|secuestr|kidnap|هجرة|مهاجر|لجوء|مهاجرت|پناه|移民|难民|庇护/i;

const SITE: Site = {
  version: '1.0.0',
  origin: 'https://notes.example',
  discreet: true,
  script: '/s.js',
  css: '',
  cssHash: '',
};

interface Copy {
  pack: Pack;
  plainName: string;
}
let copies: Copy[];

beforeAll(() => {
  const content = readContent(process.cwd());
  copies = listedLanguages(content).map(({ code }) => {
    const { pack, plainName } = takePlainName(compile(content, code));
    return { pack: discreetly(pack, plainName), plainName };
  });
});

/** What a browser or a chat shows of a page that nobody opened: title, previews, addresses, the names of its feeds. */
const told = (html: string): string =>
  [
    /<title[^>]*>[^<]*/,
    /<html[^>]*>/,
    /<meta (?:name|property)="(?:description|og:\w+)"[^>]*>/g,
    /<link [^>]*>/g,
  ]
    .flatMap((piece) => html.match(piece) ?? [])
    .join('\n');

describe('G8 a discreet copy', () => {
  it('has no telling word in any title, preview or address, in any language', () => {
    const telling: string[] = [];
    const kinds = new Set<string>();
    for (const { pack } of copies)
      for (const route of routesOf(pack)) {
        const path = pathOf(pack, route);
        if (TELLING.test(path)) telling.push(path);
        // Every page of one language; of the others one of each kind, because the words come from the same places.
        const kind = `${pack.lang} ${route.kind}`;
        if (pack.lang !== 'es' && kinds.has(kind)) continue;
        kinds.add(kind);
        const [found] = TELLING.exec(told(renderPage(pack, route, SITE, momentOf(pack)))) ?? [];
        if (found) telling.push(`${path} ${found}`);
      }
    expect(telling).toEqual([]);
  });

  it('has none at the short addresses that a message carries either', () => {
    const telling = copies.flatMap(({ pack }) =>
      Object.keys(pack.pages).filter((id) => TELLING.test(told(renderShort(pack, id, SITE, momentOf(pack))))),
    );
    expect(telling).toEqual([]);
  });

  it('puts a file among the downloads that neither its name nor its title betrays', () => {
    const [copy] = copies;
    if (!copy) throw new Error('No language is listed');
    const { pack, plainName } = copy;
    expect(oneFilePath(pack.lang, true)).not.toMatch(TELLING);
    const { ui } = readContent(process.cwd()).locales.get(pack.lang) ?? {};
    const html = oneFile(pack, { ...ui?.value, 'app.name': plainName }, SITE, []);
    expect(/<title>([^<]*)/.exec(html)?.[1]).toBe(plainName);
    expect(told(html)).not.toMatch(TELLING);
    const page = renderPage(pack, { kind: 'home' }, SITE, momentOf(pack));
    expect(page).toContain(`href="${oneFilePath(pack.lang, true)}"`);
  });

  it('leads to the same pages, each by one address', () => {
    for (const { pack } of copies) {
      const routes = routesOf(pack);
      expect(new Set(routes.map((route) => pathOf(pack, route))).size).toBe(routes.length);
      for (const route of routes) expect(routeAt(pack, pathOf(pack, route))).toEqual(route);
    }
  });

  it('has a web manifest with a short name of its own, and nothing that a long press shows', () => {
    for (const { pack, plainName } of copies) {
      const manifest = webManifest(pack, plainName, true);
      expect(plainName.length, pack.lang).toBeGreaterThan(1);
      expect(plainName.length, pack.lang).toBeLessThanOrEqual(12);
      expect(manifest).toContain('/icons/plain-192.png');
      expect(manifest).not.toMatch(/shortcuts|screenshots|icons\/icon/);
      // The field of the form in which a file comes is read by nobody.
      expect(manifest.replace('"name":"guide"', '')).not.toMatch(TELLING);
    }
  });
});
