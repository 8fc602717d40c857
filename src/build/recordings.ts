import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../model/pack.ts';
import { audioIndexPath, audioPath, AUDIO_WORDS, textMark, type AudioIndex } from '../model/recording.ts';
import { sha256Hex } from './policy.ts';
import { ContentError, type Problem } from './problem.ts';

/** Where recordings lie: `<lang>.json` says which page is in which file of the folder `<lang>/`. */
const FOLDER = 'src/content/audio';
const FILE = /^[a-z0-9-]+\.(ogg|opus|mp3|m4a|wav)$/;
const MARK = /^[0-9a-f]{16}$/;

interface File_ {
  path: string;
  bytes: Buffer;
}

export interface Compiled {
  /** The pack, with what it says of its recordings. */
  pack: Pack;
  /** The index and the recordings, as they are published. */
  files: File_[];
  /** Pages whose words changed after they were recorded. */
  older: string[];
}

/** Throws a ContentError that names the line, as everything an author can mend. */
function faultIn(file: string, text: string, id: string, found: string, write: string): never {
  const line = text.slice(0, Math.max(0, text.indexOf(`"${id}"`))).split('\n').length;
  const problem: Problem = { code: 'A1', file, line, found, write };
  throw new ContentError([problem]);
}

/**
 * The recordings of a pack's language, if there are any. A file is published under a name with its hash, so that it may
 * be kept for ever. `ui` holds the words of the language, those for recordings too.
 */
export function compileRecordings(root: string, pack: Pack, ui: Record<string, string>): Compiled {
  const { lang } = pack;
  const source = `${FOLDER}/${lang}.json`;
  if (!existsSync(join(root, source))) return { pack, files: [], older: [] };
  const text = readFileSync(join(root, source), 'utf8');
  const entries = Object.entries(JSON.parse(text) as Record<string, Partial<Record<string, string>>>);
  const files: File_[] = [];
  const older: string[] = [];
  const pages: AudioIndex['pages'] = {};
  for (const [id, { file = '', text: mark = '', ...rest }] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const page = pack.pages[id];
    const refuse = (found: string, write: string): never => faultIn(source, text, id, found, write);
    if (!page || page.lang) return refuse(`page "${id}"`, `the id of a page that is written in ${lang}`);
    const [unknown] = Object.keys(rest);
    if (unknown) return refuse(`"${unknown}"`, '"file" and "text" only');
    const from = join(root, FOLDER, lang, file);
    if (!FILE.test(file) || !existsSync(from))
      return refuse(
        `"file": "${file}"`,
        `a file in ${FOLDER}/${lang}/: a-z 0-9 -, .ogg .opus .mp3 .m4a or .wav`,
      );
    const now = textMark(pack, page);
    if (!MARK.test(mark))
      return refuse(`"text": "${mark}"`, `"text": "${now}" if it says what the page says today`);
    if (mark !== now) older.push(id);
    const bytes = readFileSync(from);
    const sha256 = sha256Hex(bytes);
    const name = file.replace(/\./, `.${sha256.slice(0, 8)}.`);
    files.push({ path: audioPath(lang, name), bytes });
    pages[id] = { file: name, bytes: bytes.length, sha256, text: mark };
  }
  const words = Object.keys(ui).filter((key) => key.startsWith(AUDIO_WORDS) || key.startsWith('size.'));
  const index: AudioIndex = {
    lang,
    words: Object.fromEntries(words.map((key) => [key, ui[key] ?? ''])),
    number: pack.locale.number,
    pages,
  };
  const bytes = Buffer.from(JSON.stringify(index));
  return {
    pack: { ...pack, audio: { sha256: sha256Hex(bytes), pages: Object.keys(pages) } },
    files: [{ path: audioIndexPath(lang), bytes }, ...files],
    older,
  };
}
