import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { feedPath } from '../model/feed-path.ts';
import type { Floor, TrustList } from '../model/manifest.ts';
import { oneFilePath } from '../model/one-file.ts';
import type { Site } from '../model/site.ts';
import { isOlderVersion } from '../model/version.ts';
import extraCss from '../view/extra.css?inline';
import css from '../view/page.css?inline';
import { atomFeed } from './atom-feed.ts';
import { check } from './check/check.ts';
import { SOURCE_LANGUAGE } from './check/context.ts';
import { compile, listedLanguages } from './compile.ts';
import { dataFiles } from './content-tools/data-files.ts';
import { readContent } from './content.ts';
import { discreetly, takePlainName } from './discreet.ts';
import { developmentSigner, signManifest } from './envelope.ts';
import { parseHeaderRules } from './headers-file.ts';
import { writeHostSnippets } from './host-snippets.ts';
import { manifestOf, packFiles } from './packs.ts';
import { hostHeaders } from './host-headers.ts';
import { lastWords } from './last-words.ts';
import { oneFile, oneFileSite } from './one-file.ts';
import { integrity } from './policy.ts';
import { prerender, prerenderShared } from './prerender.ts';
import { compileRecordings } from './recordings.ts';
import { failWithProblems } from './report.ts';
import { trustFromEnvironment } from './trust.ts';
import { webManifest } from './web-manifest.ts';
import { workshopFiles } from './workshop/files.ts';

const CLIENT_ENTRY = 'src/app/start.ts';

/** `VEREDA_ORIGIN`: where this copy will be published, for canonical addresses and shared links. */
function originFromEnvironment(): string {
  const origin = process.env['VEREDA_ORIGIN'] ?? '';
  if (origin && !/^https?:\/\/[^/]+$/.test(origin))
    throw new Error(`VEREDA_ORIGIN is "${origin}"; write it as https://example.org, without a last slash`);
  return origin;
}

/** `VEREDA_DISCREET=1`: a copy whose titles, name, icon, previews and addresses say nothing of the subject. */
function isDiscreet(): boolean {
  const value = process.env['VEREDA_DISCREET'] ?? '';
  if (value !== '' && value !== '1')
    throw new Error(`VEREDA_DISCREET is "${value}"; write 1, or leave it out`);
  return value === '1';
}

/** The icons that every page and every host knows by name, with the looks of the plain one. */
function hideIcons(root: string): void {
  for (const end of ['.svg', '-192.png', '-512.png', '-maskable-192.png', '-maskable-512.png'])
    copyFileSync(join(root, `dist/icons/plain${end}`), join(root, `dist/icons/icon${end}`));
}

/** Pictures and sheets carry the address of the copy, and a discreet one has none; `VEREDA_MEDIA=no` publishes without them. */
const hasMedia = (origin: string): boolean =>
  origin !== '' && !isDiscreet() && process.env['VEREDA_MEDIA'] !== 'no';

function readSite(root: string, trust: TrustList): Site {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const clientFile = join(root, 'dist/.vite/manifest.json');
  const client = JSON.parse(readFileSync(clientFile, 'utf8')) as Record<string, { file: string }>;
  const script = client[CLIENT_ENTRY]?.file;
  if (!script) throw new Error(`${clientFile} has no ${CLIENT_ENTRY}`);
  const [text, extra] = [css.trim(), extraCss.trim()];
  const origin = originFromEnvironment();
  return {
    version,
    origin,
    ...(hasMedia(origin) ? { media: true } : {}),
    ...(trust.development ? { development: true } : {}),
    ...(isDiscreet() ? { discreet: true } : {}),
    script: `/${script}`,
    css: text,
    cssHash: integrity('sha256', text),
    extra: { css: extra, cssHash: integrity('sha256', extra) },
  };
}

/** What the worker is built with: who may publish, the floor, and what makes its pages the same as the static ones. */
export interface Built {
  site: Site;
  trust: TrustList;
  floor: Floor;
  /** The page of last resort, inside the worker's own file. */
  lastWords: string;
}

/**
 * Content to static site: reads, checks, compiles every listed language and writes packs and pages into `dist`. The
 * manifest is signed with the development key, or left for `npm run sign` where the build trusts a publisher's keys.
 * Ends the process with the list of problems when the content cannot be published; then nothing was written.
 */
export async function publish(root: string): Promise<Built> {
  return failWithProblems(async () => {
    const content = readContent(root);
    check(content);
    const trust = trustFromEnvironment();
    const site = readSite(root, trust);
    const { floor, ...edition } = content.release.value;
    if (isOlderVersion(site.version, edition.minApp))
      throw new Error(
        `src/content/release.json: "minApp" is ${edition.minApp}, but this app is ${site.version}: nobody could read the edition`,
      );
    const named = listedLanguages(content).map(({ code }) => takePlainName(compile(content, code)));
    const recorded = named.map(({ pack, plainName }) =>
      compileRecordings(
        root,
        site.discreet ? discreetly(pack, plainName) : pack,
        content.locales.get(pack.lang)?.ui.value ?? {},
      ),
    );
    for (const { pack, older } of recorded)
      if (older.length) console.warn(`Recordings in ${pack.lang} older than their text: ${older.join(', ')}`);
    const packs = recorded.map(({ pack }) => pack);
    const source = packs.find(({ lang }) => lang === SOURCE_LANGUAGE);
    if (!source) throw new Error(`The source language ${SOURCE_LANGUAGE} must be listed`);
    const write = (file: string, data: string | Buffer): void => {
      const path = join(root, 'dist', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, data);
    };
    const compiled = await Promise.all(packs.map((pack) => packFiles(pack)));
    for (const { path, bytes } of [...compiled, ...recorded].flatMap(({ files }) => files))
      write(path.slice(1), bytes);
    const manifest = manifestOf({ ...edition, epoch: trust.epoch }, compiled);
    const envelope = signManifest(manifest, trust.development ? [developmentSigner()] : []);
    write('packs/manifest.json', JSON.stringify(envelope));
    const { withdrawn } = edition;
    // The page built into the app belongs to the app: an edition must not change the worker's list of files.
    const shared = prerenderShared({ ...source, seq: floor.seq, issued: floor.issued }, site);
    for (const { file, html } of [...shared, ...packs.flatMap((pack) => prerender(pack, site, withdrawn))])
      write(file, html);
    for (const pack of packs) {
      const words = { ...content.locales.get(pack.lang)?.ui.value, 'app.name': pack.ui['app.name'] ?? '' };
      write(oneFilePath(pack.lang, site.discreet).slice(1), oneFile(pack, words, site, withdrawn));
    }
    for (const pack of packs) write(feedPath(pack).slice(1), atomFeed(pack, site.origin));
    for (const [index, pack] of packs.entries()) {
      const plainName = named[index]?.plainName ?? '';
      const name = pack.ui['app.name'] ?? '';
      // Installed before there was one for each language: such an app asks for this one.
      if (pack === source) write('app.webmanifest', webManifest(pack, name, !!site.discreet));
      write(`app.${pack.lang}.webmanifest`, webManifest(pack, name, !!site.discreet));
      write(`plain.${pack.lang}.webmanifest`, webManifest(pack, plainName, true));
    }
    if (site.discreet) hideIcons(root);
    for (const { file, text } of dataFiles(content, packs)) write(file, text);
    const workshop = await workshopFiles(root, content, site, compiled);
    for (const { file, text } of workshop.files) write(file, text);
    const headers = hostHeaders(
      site,
      workshop.site,
      oneFileSite(site),
      packs.map(({ lang, audio }) => ({ lang, audio: audio !== undefined })),
      packs.map(feedPath),
    );
    write('_headers', headers);
    writeHostSnippets(root, parseHeaderRules(headers));
    // A browser is started only for who needs one.
    if (site.media)
      await (await import('./media/media.ts')).writeMedia(packs, site, withdrawn ?? [], join(root, 'dist'));
    const builtIn = shared.find(({ file }) => file === 'no-content.html')?.html ?? '';
    return { site, trust, floor: { epoch: trust.epoch, ...floor }, lastWords: lastWords(builtIn) };
  });
}
