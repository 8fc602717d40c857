import { trust } from 'virtual:site';
import { BUNDLE_MARK, MAX_BUNDLE_BYTES, packBundle, unpackBundle, type Bundle } from '../src/model/bundle.ts';
import type { Results } from '../src/model/message.ts';
import { Problem } from '../src/model/problem.ts';
import { readPack } from '../src/store/packs.ts';
import { keep } from './install.ts';
import { accept } from './known.ts';
import { compareEditions, readManifest } from './manifest.ts';
import { fromBase64 } from './trust.ts';
import { sha256 } from './verify.ts';

type File = Results['export']['file'];
type Imported = Results['import']['imported'];

/** Compressed where the browser can; the two forms are told apart by the first bytes. */
const GZIP_FIRST_BYTES = [0x1f, 0x8b];

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<ArrayBuffer> {
  const body = new Response(bytes).body;
  if (!body) throw new Problem('storage', 'this browser cannot read streams');
  const reader = body.pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value as Uint8Array<ArrayBuffer>);
    length += step.value.length;
    if (length > MAX_BUNDLE_BYTES) {
      await reader.cancel();
      throw new Problem('too-big', 'the file unpacks to too much');
    }
  }
  return new Blob(parts).arrayBuffer();
}

const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

/** The installed guide of a language as a file. Throws Problem `storage` when there is none. */
export async function exportGuide(lang: string): Promise<File> {
  const stored = await readPack(lang);
  if (!stored) throw new Problem('storage', `there is no guide in ${lang} to hand over`);
  const raw = packBundle({ envelope: stored.envelope, pack: stored.bytes });
  const packed =
    'CompressionStream' in self ? new Uint8Array(await through(raw, new CompressionStream('gzip'))) : raw;
  return {
    name: `vereda-${lang}-${stored.issued}.txt`,
    text: `${BUNDLE_MARK}\n${lang} ${stored.issued}\n\n${toBase64(packed)}\n`,
  };
}

async function readBundle(text: string): Promise<Bundle> {
  if (text.length > MAX_BUNDLE_BYTES) throw new Problem('too-big', `${text.length} letters`);
  const [mark, , , body = ''] = text.replace(/\r/g, '').split('\n');
  if (mark !== BUNDLE_MARK) throw new Problem('not-a-guide', 'the first line is another');
  const bytes = fromBase64(body);
  const zipped = GZIP_FIRST_BYTES.every((byte, index) => bytes[index] === byte);
  if (zipped && !('DecompressionStream' in self))
    throw new Problem('format', 'this browser cannot unpack the file');
  const bundle = unpackBundle(
    zipped ? await through(bytes, new DecompressionStream('gzip')).catch(unreadable) : bytes.buffer,
  );
  if (!bundle) throw new Problem('damaged', 'the parts of the file do not fit');
  return bundle;
}

function unreadable(error: unknown): never {
  throw error instanceof Problem ? error : new Problem('damaged', String(error));
}

/**
 * Installs a guide from a file, without any network: the same checks as over the line. The day of its edition counts
 * as the last check, because nobody looked later than that. Throws Problem with a sentence of its own for each case.
 */
export async function importGuide(text: string): Promise<Imported> {
  const { envelope, pack } = await readBundle(text);
  const manifest = await readManifest(envelope, trust);
  const hash = await sha256(pack);
  const found = Object.entries(manifest.packs).find(([, entry]) => entry.sha256 === hash);
  if (!found) throw new Problem('damaged', 'the manifest names no such pack');
  const [lang, entry] = found;
  const stored = await readPack(lang);
  if (stored && entry.seq < stored.seq) throw new Problem('older', `pack ${entry.seq} after ${stored.seq}`);
  const known = await accept(envelope, `${manifest.issued}T00:00:00.000Z`);
  const news = stored?.sha256 !== hash && compareEditions(known.manifest, manifest) === 0;
  if (news) await keep(lang, pack, known, entry);
  return { lang, issued: manifest.issued, news };
}
