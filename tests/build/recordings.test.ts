import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostHeaders } from '../../src/build/host-headers.ts';
import { compileRecordings } from '../../src/build/recordings.ts';
import { joinItems, splitPack } from '../../src/model/items.ts';
import { packText } from '../../src/model/pack-text.ts';
import type { Pack } from '../../src/model/pack.ts';
import { textMark, type AudioIndex } from '../../src/model/recording.ts';
import { DIST, emptyFolder, readPackFile } from '../browser/edition.ts';
import { wave } from '../browser/wave.ts';

/* Recordings are added without code: a file, and a line that says which page it reads. */
const PAGE = 'kidnap-extortion';
let root: ReturnType<typeof emptyFolder>;
let pack: Pack;
let id: string;

beforeEach(() => {
  root = emptyFolder();
  pack = readPackFile(DIST, 'es');
  id = pack.pages[PAGE] ? PAGE : `${Object.keys(pack.pages)[0]}`;
});
afterEach(() => root.remove());

const page = () => {
  const found = pack.pages[id];
  if (!found) throw new Error(id);
  return found;
};

function record(entries: object, file = 'rescate.wav'): void {
  const folder = join(root.dir, 'src/content/audio');
  mkdirSync(join(folder, 'es'), { recursive: true });
  writeFileSync(join(folder, 'es.json'), JSON.stringify(entries));
  writeFileSync(join(folder, 'es', file), wave());
}

const compile = () =>
  compileRecordings(root.dir, pack, { 'audio.get': 'Bajar', 'size.kb': 'kB', hear: 'no' });
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

it('without recordings a pack stays as it is', () => {
  expect(compile()).toEqual({ pack, files: [], older: [] });
});

describe('a recording', () => {
  beforeEach(() => record({ [id]: { file: 'rescate.wav', text: textMark(pack, page()) } }));

  it('is published under its hash, listed in an index that the signed pack names', () => {
    const { pack: spoken, files, older } = compile();
    const [index, audio] = files;
    if (!index || !audio) throw new Error('files are missing');
    const hash = sha256(wave());
    expect(spoken.audio).toEqual({ sha256: sha256(index.bytes), pages: [id] });
    expect([index.path, audio.path]).toEqual(['/audio/es.json', `/audio/es/rescate.${hash.slice(0, 8)}.wav`]);
    const { pages, words } = JSON.parse(index.bytes.toString()) as AudioIndex;
    expect(pages[id]).toMatchObject({ bytes: wave().length, sha256: hash, text: textMark(pack, page()) });
    expect(words).toEqual({ 'audio.get': 'Bajar', 'size.kb': 'kB' });
    expect(older).toEqual([]);
  });

  it('travels in the pieces of the pack too', () => {
    const { pack: spoken } = compile();
    expect(joinItems(splitPack(spoken), spoken).audio).toEqual(spoken.audio);
    expect(packText(pack)).not.toContain('"audio":');
  });

  it('is older than the text when its words or its values change, not when a day does', () => {
    const fact =
      pack.facts[page().blocks.flatMap((block) => ('text' in block ? (block.facts ?? []) : []))[0] ?? ''];
    if (fact) fact.seen = '2026-11';
    expect(compile().older).toEqual([]);
    page().title += '.';
    expect(compile().older).toEqual([id]);
  });
});

it.each<[string, object, RegExp]>([
  ['a page that is not there', { nowhere: { file: 'rescate.wav', text: '' } }, /"nowhere"/],
  ['a file that is not there', { PAGE: { file: 'no.wav', text: '' } }, /"file": "no\.wav"/],
  ['a file outside the folder', { PAGE: { file: '../es.json', text: '' } }, /"file": "\.\.\/es\.json"/],
  ['a key that means nothing', { PAGE: { file: 'rescate.wav', text: '', by: 'Ana' } }, /"by"/],
])('the build refuses %s', (_, entries, words) => {
  record(JSON.parse(JSON.stringify(entries).replace('PAGE', id)) as object);
  expect(compile).toThrow(words);
});

it('says what to write for the text', () => {
  record({ [id]: { file: 'rescate.wav' } });
  expect(compile).toThrow(textMark(pack, page()));
});

it('only a host with recordings lets its pages play them, and never from an address', () => {
  const site = { cssHash: 'sha256-x' };
  const headers = (audio: boolean): string =>
    hostHeaders(
      { ...site, version: '1.0.0', origin: '', script: '', css: '' },
      site,
      site,
      [{ lang: 'es', audio }],
      [],
    );
  expect(headers(false)).not.toContain('media-src');
  expect(headers(true)).toContain('media-src blob:;');
  expect(headers(true)).toContain('/audio/es/*');
});
