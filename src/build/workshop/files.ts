import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../model/site.ts';
import { dataPath, WORKSHOP, type WorkshopSetup } from '../../model/workshop.ts';
import workshopCss from '../../view/workshop.css?inline';
import { brotli } from '../compress.ts';
import type { Content } from '../content.ts';
import type { PackFiles } from '../packs.ts';
import { integrity } from '../policy.ts';
import { SOURCE_LANGUAGE } from '../check/context.ts';
import { languagesData, sourceData } from './data.ts';
import { editorAddress } from './editor-address.ts';
import { workshopPage } from './page.ts';

const ENTRY = 'src/app/workshop/start.tsx';

function scriptOf(root: string): string {
  const manifest = join(root, 'dist/.vite/workshop.json');
  const built = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string }>;
  const script = built[ENTRY]?.file;
  if (!script) throw new Error(`${manifest} has no ${ENTRY}`);
  return `/${script}`;
}

export interface WorkshopFiles {
  files: { file: string; text: string }[];
  /** What the policy of its page must allow. */
  site: Pick<Site, 'cssHash'>;
}

/** The translators' page and its data. Its looks are those of the guide's pages and its own, in one sheet. */
export async function workshopFiles(
  root: string,
  content: Content,
  { extra, ...site }: Site,
  packs: Pick<PackFiles, 'lang' | 'entry'>[],
): Promise<WorkshopFiles> {
  const css = `${site.css}${extra?.css ?? ''}${workshopCss.trim()}`;
  const own = { ...site, css, cssHash: integrity('sha256', css), script: scriptOf(root) };
  const spanish = packs.find(({ lang }) => lang === SOURCE_LANGUAGE);
  if (!spanish) throw new Error(`There is no pack of ${SOURCE_LANGUAGE}`);
  const weighed = async (lang: string, data: unknown) => {
    const text = JSON.stringify(data);
    return { path: dataPath(lang), text, bytes: (await brotli(Buffer.from(text))).length };
  };
  const source = await weighed(SOURCE_LANGUAGE, sourceData(root, content));
  const languages = await Promise.all(
    languagesData(root, content).map(async (data) => ({
      locale: data.locale,
      ...(await weighed(data.locale.code, data)),
    })),
  );
  const setup: WorkshopSetup = {
    version: site.version,
    languages: languages.map(({ locale: { code, name, dir, state }, bytes }) => ({
      code,
      name,
      dir,
      state,
      bytes,
    })),
    source: { path: source.path, bytes: source.bytes },
    pack: { path: spanish.entry.path, bytes: spanish.entry.transfer },
    editor: editorAddress(process.env['VEREDA_EDITOR']),
  };
  return {
    files: [
      { file: `${WORKSHOP.slice(1)}index.html`, text: workshopPage(own, setup) },
      ...[source, ...languages].map(({ path, text }) => ({ file: path.slice(1), text })),
    ],
    site: own,
  };
}
